package eu.groupexchange.attendance.checkin;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.telling.Enclosure;
import eu.groupexchange.participation.telling.Letterheads;
import eu.groupexchange.participation.telling.PaperOfPlace;
import eu.groupexchange.participation.telling.StatesFacts;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues the badge whose code checks its bearer in. Run again, it finds what it made, unless what it says has changed. */
@Component
public class IssueBadge implements Enclosure, PaperOfPlace, StatesFacts {

    private final Participations participations;
    private final ExchangeCatalogue exchanges;
    private final Badges badges;
    private final DocumentArchive documents;
    private final CheckInSettings settings;
    private final Clock clock;

    IssueBadge(
            Participations participations,
            ExchangeCatalogue exchanges,
            Badges badges,
            DocumentArchive documents,
            CheckInSettings settings,
            Clock clock) {
        this.participations = participations;
        this.exchanges = exchanges;
        this.badges = badges;
        this.documents = documents;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional
    public DocumentKey enclosedFor(ParticipationReference reference) {
        Participation participation = participations.get(reference);
        return documents.issue(keyOf(reference), badge(participation)).key();
    }

    @Override
    @Transactional
    public List<ArchivedDocument> renewed(Participation participation) {
        return participation.status() == ParticipationStatus.CONFIRMED
                ? documents.renew(keyOf(participation.reference()), badge(participation)).stream()
                        .toList()
                : List.of();
    }

    @Override
    public DocumentKey keyOf(ParticipationReference reference) {
        return DocumentKey.only(reference.value(), Badge.class);
    }

    private Badge badge(Participation participation) {
        Exchange exchange = exchanges.get(participation.exchange());
        return new Badge(
                Letterheads.of(exchange),
                participation.reference().value(),
                participation.organisationName(),
                participation.country(),
                participation.city(),
                participation.contactName(),
                settings.baseUrl()
                        .resolve("/desk/check-in/" + badges.codeOf(participation.reference(), clock.instant()))
                        .toString());
    }
}
