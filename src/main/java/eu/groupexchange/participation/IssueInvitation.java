package eu.groupexchange.participation;

import eu.groupexchange.correspondence.CalendarEvent;
import eu.groupexchange.exchange.AgendaDay;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.paperwork.DocumentKind;
import eu.groupexchange.paperwork.Paper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invites an accepted organisation: letter, mail and an entry for the calendar. Run again, it finds what it made. */
@Component
public class IssueInvitation {

    private final Casework casework;
    private final DocumentArchive documents;
    private final Correspondence correspondence;
    private final Clock clock;

    IssueInvitation(Casework casework, DocumentArchive documents, Correspondence correspondence, Clock clock) {
        this.casework = casework;
        this.documents = documents;
        this.correspondence = correspondence;
        this.clock = clock;
    }

    /** When the organisation is reminded, and by when it must have confirmed. */
    public record Deadlines(Instant firstReminder, Instant secondReminder, Instant confirmBy) {}

    @Transactional
    public Deadlines issue(ParticipationReference reference) {
        Participation participation = casework.get(reference);
        Exchange exchange = casework.exchange(participation);
        Instant confirmBy = Objects.requireNonNull(participation.confirmBy(), "accepted with a time to confirm");
        DocumentKey letter = DocumentKey.only(reference.value(), DocumentKind.INVITATION);
        documents.issue(
                letter,
                new Paper.Invitation(
                        Letterheads.of(exchange),
                        reference.value(),
                        participation.organisationName(),
                        participation.contactName(),
                        clock.instant(),
                        confirmBy,
                        Letterheads.programme(exchange),
                        exchange.rules().lumpSum().amount(),
                        exchange.rules().lumpSum().currency().getCurrencyCode()));
        correspondence.invite(
                participation,
                exchange,
                "invitation",
                Map.of(
                        "confirmBy",
                        confirmBy,
                        "lumpSum",
                        exchange.rules().lumpSum().toString()),
                calendarEntry(participation, exchange),
                letter);
        Instant accepted = confirmBy.minus(Duration.ofDays(exchange.rules().confirmationDays()));
        List<Integer> reminders = exchange.rules().confirmationReminderDays();
        return new Deadlines(
                accepted.plus(Duration.ofDays(reminders.get(0))),
                accepted.plus(Duration.ofDays(reminders.get(1))),
                confirmBy);
    }

    private static CalendarEvent calendarEntry(Participation participation, Exchange exchange) {
        return new CalendarEvent(
                participation.reference() + "@group-exchange",
                0,
                exchange.title(),
                exchange.venue().address(),
                "Your reference is " + participation.reference() + ".",
                exchange.zone(),
                exchange.agenda().stream().map(IssueInvitation::slot).toList());
    }

    private static CalendarEvent.Slot slot(AgendaDay day) {
        return new CalendarEvent.Slot(
                day.date(),
                day.sessions().get(0).from(),
                day.sessions().get(day.sessions().size() - 1).until());
    }
}
