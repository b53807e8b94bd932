package eu.groupexchange.correspondence.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar entry (RFC 5545). The same uid with a higher sequence replaces what the recipient has.
 *
 * @param sequence counts from 0
 * @param attendee the recipient's address, without which calendars neither change nor remove an entry by themselves; null
 *     where it is only offered
 */
public record CalendarEvent(
        String uid,
        int sequence,
        String title,
        String location,
        String description,
        Organiser organiser,
        ZoneId zone,
        List<Slot> slots,
        Method method,
        @Nullable String attendee) {

    /** What the recipient's calendar is to do with it, by the names of RFC 5546. */
    public enum Method {
        PUBLISH,
        REQUEST,
        CANCEL
    }

    /** One that is offered, to be taken or left. */
    public CalendarEvent(
            String uid,
            int sequence,
            String title,
            String location,
            String description,
            Organiser organiser,
            ZoneId zone,
            List<Slot> slots) {
        this(uid, sequence, title, location, description, organiser, zone, slots, Method.PUBLISH, null);
    }

    /** The same, to replace what the recipient has. */
    public CalendarEvent updating(String recipient) {
        return with(Method.REQUEST, recipient);
    }

    /** The same, to be taken out of the recipient's calendar. */
    public CalendarEvent cancelling(String recipient) {
        return with(Method.CANCEL, recipient);
    }

    private CalendarEvent with(Method other, String recipient) {
        return new CalendarEvent(uid, sequence, title, location, description, organiser, zone, slots, other, recipient);
    }

    /** Whom the recipient asks about it. */
    public record Organiser(String name, String email) {}

    /** One day of the event, in the event's zone. */
    public record Slot(LocalDate date, LocalTime from, LocalTime until) {}
}
