package eu.groupexchange.participation.place;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.casework.Casework;
import eu.groupexchange.participation.telling.Correspondence;
import eu.groupexchange.participation.telling.Letterheads;
import eu.groupexchange.participation.telling.PaperOfPlace;
import eu.groupexchange.participation.telling.StatesFacts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invites an accepted organisation: letter, mail and an entry for the calendar. Run again, it finds what it made. In processes
 * older than the waiting list nothing has held the place before; then it is held here.
 */
@Component
public class IssueInvitation implements PaperOfPlace, StatesFacts {

    private final Casework casework;
    private final DocumentArchive documents;
    private final Correspondence correspondence;
    private final Places places;
    private final Clock clock;

    IssueInvitation(
            Casework casework, DocumentArchive documents, Correspondence correspondence, Places places, Clock clock) {
        this.casework = casework;
        this.documents = documents;
        this.correspondence = correspondence;
        this.places = places;
        this.clock = clock;
    }

    /** When the organisation is reminded, and by when it must have confirmed. */
    public record Deadlines(Instant firstReminder, Instant secondReminder, Instant confirmBy) {}

    @Transactional
    public Deadlines issue(ParticipationReference reference) {
        Participation participation = casework.get(reference);
        if (participation.status() == ParticipationStatus.ACCEPTED) {
            places.allocate(reference);
            participation = casework.get(reference);
        }
        Exchange exchange = casework.exchange(participation);
        Instant confirmBy = Objects.requireNonNull(participation.confirmBy(), "a place is held until it is confirmed");
        DocumentKey letter = letter(participation, exchange);
        correspondence.invite(
                participation,
                exchange,
                participation.occasion("invitation"),
                new InvitationMail(confirmBy, exchange.rules().lumpSum()),
                letter);
        ZonedDateTime invited = clock.instant().atZone(exchange.zone());
        List<Integer> reminders = exchange.rules().confirmationReminderDays();
        return new Deadlines(
                invited.plusDays(reminders.get(0)).toInstant(),
                invited.plusDays(reminders.get(1)).toInstant(),
                confirmBy);
    }

    /** The letter as it has to be now; where the last one says otherwise, it is the next version. */
    public DocumentKey letter(Participation participation, Exchange exchange) {
        return documents
                .issue(keyOf(participation.reference()), paper(participation, exchange))
                .key();
    }

    @Override
    public List<ArchivedDocument> renewed(Participation participation) {
        return isInvited(participation)
                ? documents
                        .renew(keyOf(participation.reference()), paper(participation, casework.exchange(participation)))
                        .stream()
                        .toList()
                : List.of();
    }

    private static Invitation paper(Participation participation, Exchange exchange) {
        return new Invitation(
                Letterheads.of(exchange),
                participation.reference().value(),
                participation.organisationName(),
                participation.contactName(),
                participation.confirmBy(),
                participation.status() == ParticipationStatus.CONFIRMED,
                Letterheads.programme(exchange),
                exchange.rules().lumpSum().amount(),
                exchange.rules().lumpSum().currency().getCurrencyCode());
    }

    public static boolean isInvited(Participation participation) {
        return participation.status() == ParticipationStatus.INVITED
                || participation.status() == ParticipationStatus.CONFIRMED;
    }

    @Override
    public DocumentKey keyOf(ParticipationReference reference) {
        return DocumentKey.only(reference.value(), Invitation.class);
    }
}
