package eu.groupexchange.participation.calendar;

import eu.groupexchange.correspondence.calendar.CalendarEvent;
import eu.groupexchange.exchange.AgendaDay;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.calendar.HeldCalendarEntries.Entry;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.WrittenDates;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The entries that organisations have in their calendars. Each has one uid for as long as there is the participation, unique
 * among all installations, and a sequence that grows with every mail; what was sent to an address is taken back there.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CalendarEntries {

    private final HeldCalendarEntries held;

    CalendarEntries(HeldCalendarEntries held) {
        this.held = held;
    }

    /** The entry for the address on file, which has it from then on. */
    public CalendarEvent offer(Participation participation, Exchange exchange) {
        return event(participation, exchange, next(participation, exchange, participation.email(), true));
    }

    /** Whether the address on file was sent one that still counts. */
    public boolean isHeldBy(Participation participation) {
        return isHeldAt(participation.reference(), participation.email());
    }

    /** What takes it out of the calendar at that address, where it has one. */
    public Optional<CalendarEvent> takenBack(Participation participation, Exchange exchange, String address) {
        return isHeldAt(participation.reference(), address)
                ? Optional.of(event(participation, exchange, next(participation, exchange, address, false))
                        .cancelling(address))
                : Optional.empty();
    }

    /** The mail with the entry has not left yet and goes to another address instead. */
    public void redirect(ParticipationReference reference, String from, String to) {
        held.redirect(reference, from, to);
    }

    public boolean isHeldAt(ParticipationReference reference, String address) {
        return held.isHeld(reference, address);
    }

    private Entry next(Participation participation, Exchange exchange, String address, boolean stays) {
        ParticipationReference reference = participation.reference();
        Entry next = held.latest(reference)
                .map(entry -> new Entry(entry.uid(), Math.max(entry.sequence() + 1, exchange.revision())))
                .orElseGet(
                        () -> new Entry(reference + "." + UUID.randomUUID() + "@group-exchange", exchange.revision()));
        held.keep(reference, address, next, stays);
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
