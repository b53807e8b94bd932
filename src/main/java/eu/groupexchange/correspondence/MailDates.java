package eu.groupexchange.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates as mails write them, in the exchange's zone; texts find it as {@code dates}. */
record MailDates(ZoneId zone) {

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

    /**
     * A deadline: {@code 10 April 2022, 23:59 (Europe/Paris)}. Midnight is written as the last minute of the day before, because
     * people read "11 April, 00:00" as a day too late.
     */
    public String until(Instant deadline) {
        ZonedDateTime end = deadline.atZone(zone);
        boolean midnight = end.toLocalTime().truncatedTo(ChronoUnit.MINUTES).equals(LocalTime.MIDNIGHT);
        ZonedDateTime shown = midnight ? end.minusMinutes(1) : end;
        return DAY.format(shown) + ", " + TIME.format(shown) + " (" + zone.getId() + ")";
    }
}
