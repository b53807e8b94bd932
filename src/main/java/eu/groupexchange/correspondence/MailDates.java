package eu.groupexchange.correspondence;

import eu.groupexchange.wording.VenueTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as mails write them, in the exchange's zone; texts find it as {@code dates}. */
record MailDates(VenueTime venue) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_WEEK =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** {@code 4 May 2022}. */
    public String day(LocalDate date) {
        return DAY.format(date);
    }

    /** {@code Wednesday, 4 May 2022}. */
    public String dayOfWeek(LocalDate date) {
        return DAY_OF_WEEK.format(date);
    }

    /** {@code 4 to 6 May 2022}, naming month and year once where they are the same. */
    public String period(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return day(first);
        }
        if (first.getYear() != last.getYear()) {
            return day(first) + " to " + day(last);
        }
        String from = first.getMonth() == last.getMonth() ? "" + first.getDayOfMonth() : DAY_AND_MONTH.format(first);
        return from + " to " + day(last);
    }

    /** {@code 09:00}. */
    public String time(LocalTime time) {
        return TIME.format(time);
    }

    /** A deadline: {@code the end of 10 April 2022 (Valenciennes time)}; fits behind "by" and "until". */
    public String until(Instant deadline) {
        return venue.until(deadline);
    }
}
