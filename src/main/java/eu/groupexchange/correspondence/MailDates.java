package eu.groupexchange.correspondence;

import eu.groupexchange.wording.VenueTime;
import eu.groupexchange.wording.WrittenDates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Dates as mails write them, in the exchange's zone; texts find it as {@code dates}. */
record MailDates(VenueTime venue) {

    /** {@code 4 May 2022}. */
    public String day(LocalDate date) {
        return WrittenDates.day(date);
    }

    /** {@code Wednesday, 4 May 2022}. */
    public String dayOfWeek(LocalDate date) {
        return WrittenDates.weekday(date);
    }

    /** {@code 4 to 6 May 2022}, naming month and year once where they are the same. */
    public String period(LocalDate first, LocalDate last) {
        return WrittenDates.period(first, last, " to ", " to ", " to ");
    }

    /** {@code 09:00}. */
    public String time(LocalTime time) {
        return WrittenDates.time(time);
    }

    /** A deadline: {@code the end of 10 April 2022 (Valenciennes time)}; fits behind "by" and "until". */
    public String until(Instant deadline) {
        return venue.until(deadline);
    }
}
