package eu.groupexchange.correspondence;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A calendar entry (RFC 5545). The same uid with a higher sequence replaces what the recipient has.
 *
 * @param sequence counts from 0
 */
public record CalendarEvent(
        String uid, int sequence, String title, String location, String description, ZoneId zone, List<Slot> slots) {

    /** One day of the event, in the event's zone. */
    public record Slot(LocalDate date, LocalTime from, LocalTime until) {}
}
