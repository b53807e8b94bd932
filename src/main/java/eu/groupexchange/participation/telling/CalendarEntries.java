package eu.groupexchange.participation.telling;

import eu.groupexchange.correspondence.calendar.CalendarEvent;
import eu.groupexchange.exchange.AgendaDay;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.WrittenDates;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The entries that organisations have in their calendars. Each has one uid for as long as there is the participation, unique
 * among all installations, and a sequence that grows with every mail; what was sent to an address is taken back there.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CalendarEntries {

    private final JdbcClient jdbc;

    CalendarEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Entry(String uid, int sequence) {}

    /** The entry for the address on file, which has it from then on. */
    CalendarEvent offer(Participation participation, Exchange exchange) {
        return event(participation, exchange, next(participation, exchange, participation.email(), true));
    }

    /** Whether the address on file was sent one that still counts. */
    boolean isHeldBy(Participation participation) {
        return isHeldAt(participation.reference(), participation.email());
    }

    /** What takes it out of the calendar at that address, where it has one. */
    Optional<CalendarEvent> takenBack(Participation participation, Exchange exchange, String address) {
        return isHeldAt(participation.reference(), address)
                ? Optional.of(event(participation, exchange, next(participation, exchange, address, false))
                        .cancelling(address))
                : Optional.empty();
    }

    /** The mail with the entry has not left yet and goes to another address instead. */
    void redirect(ParticipationReference reference, String from, String to) {
        jdbc.sql("""
                        update calendar_entry set recipient = :to where reference = :reference and recipient = :from
                            and not exists (select from calendar_entry other
                                where other.reference = :reference and other.recipient = :to)""")
                .param("reference", reference.value())
                .param("from", from)
                .param("to", to)
                .update();
    }

    boolean isHeldAt(ParticipationReference reference, String address) {
        return jdbc.sql("select exists (select from calendar_entry where reference = ? and recipient = ? and held)")
                .params(reference.value(), address)
                .query(Boolean.class)
                .single();
    }

    private Entry next(Participation participation, Exchange exchange, String address, boolean held) {
        String reference = participation.reference().value();
        Optional<Entry> last = jdbc.sql(
                        "select uid, sequence from calendar_entry where reference = ? order by sequence desc limit 1")
                .param(reference)
                .query((row, number) -> new Entry(row.getString(1), row.getInt(2)))
                .optional();
        Entry next = last.map(entry -> new Entry(entry.uid(), Math.max(entry.sequence() + 1, exchange.revision())))
                .orElseGet(
                        () -> new Entry(reference + "." + UUID.randomUUID() + "@group-exchange", exchange.revision()));
        jdbc.sql("""
                        insert into calendar_entry (reference, recipient, uid, sequence, held)
                        values (:reference, :recipient, :uid, :sequence, :held)
                        on conflict (reference, recipient) do update
                            set sequence = excluded.sequence, held = excluded.held""")
                .param("reference", reference)
                .param("recipient", address)
                .param("uid", next.uid())
                .param("sequence", next.sequence())
                .param("held", held)
                .update();
        return next;
    }

    private static CalendarEvent event(Participation participation, Exchange exchange, Entry entry) {
        return new CalendarEvent(
                entry.uid(),
                entry.sequence(),
                exchange.title(),
                exchange.venue().name() + ", " + exchange.venue().address(),
                description(participation, exchange),
                new CalendarEvent.Organiser(
                        exchange.contact().name(), exchange.contact().email()),
                exchange.zone(),
                exchange.agenda().stream().map(CalendarEntries::slot).toList());
    }

    /** The programme, as far as a calendar shows it, and whom to ask. */
    private static String description(Participation participation, Exchange exchange) {
        String programme = exchange.agenda().stream()
                .map(day -> WrittenDates.weekdayAndMonth(day.date()) + ": " + day.title() + "\n"
                        + day.sessions().stream()
                                .map(session -> session.from() + "–" + session.until() + " " + session.title())
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
        return Texts.of(
                "participation.calendar-entries.hosted-reference-questions",
                exchange.host().name(),
                participation.reference(),
                programme,
                exchange.contact().name(),
                exchange.contact().email());
    }

    /** From the first session that counts until the last; a day whose sessions are not announced takes working hours. */
    private static CalendarEvent.Slot slot(AgendaDay day) {
        List<AgendaDay.Half> halves = day.halves();
        return halves.isEmpty()
                ? new CalendarEvent.Slot(day.date(), LocalTime.of(9, 0), LocalTime.of(18, 0))
                : new CalendarEvent.Slot(
                        day.date(),
                        halves.get(0).from(),
                        halves.get(halves.size() - 1).until());
    }
}
