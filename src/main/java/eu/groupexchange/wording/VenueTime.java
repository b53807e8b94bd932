package eu.groupexchange.wording;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The one way in which pages, mails and papers say until when something can be done.
 *
 * @param place whose clock it is, as people know it: {@code Valenciennes}
 */
public record VenueTime(ZoneId zone, String place) {

    /**
     * A deadline: {@code the end of 10 April 2022 (Valenciennes time)}. Fits behind "by" and "until". One that was set before
     * deadlines ended with a day is told with its time: {@code 10 April 2022, 12:15 (Valenciennes time)}.
     *
     * @param deadline the first instant at which it is too late
     */
    public String until(Instant deadline) {
        ZonedDateTime end = deadline.atZone(zone);
        boolean midnight = end.toLocalTime().truncatedTo(ChronoUnit.MINUTES).equals(LocalTime.MIDNIGHT);
        return midnight
                ? Texts.of("wording.venue-time.end-of-day", WrittenDates.day(end.minusMinutes(1)), place)
                : Texts.of("wording.venue-time.moment", WrittenDates.day(end), WrittenDates.time(end), place);
    }
}
