package eu.groupexchange.attendance;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.paperwork.DocumentKind;
import eu.groupexchange.paperwork.Paper;
import eu.groupexchange.participation.Enclosure;
import eu.groupexchange.participation.Letterheads;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues the badge whose code checks its bearer in. Run again, it finds what it made, unless the exchange has moved. */
@Component
public class IssueBadge implements Enclosure {

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
        Exchange exchange = exchanges.get(participation.exchange());
        String code = badges.codeOf(reference, clock.instant());
        return documents
                .issue(
                        new DocumentKey(reference.value(), DocumentKind.BADGE, occasion(participation, exchange)),
                        new Paper.Badge(
                                Letterheads.of(exchange),
                                reference.value(),
                                participation.organisationName(),
                                participation.country(),
                                participation.city(),
                                participation.contactName(),
                                settings.baseUrl()
                                        .resolve("/desk/check-in/" + code)
                                        .toString()))
                .key();
    }

    /** Moved, or accepted anew after a change of its facts, an organisation gets a badge that says so. */
    private static String occasion(Participation participation, Exchange exchange) {
        int decisions = participation.state().decisions();
        return exchange.firstDay() + (decisions > 1 ? "-" + decisions : "");
    }
}
