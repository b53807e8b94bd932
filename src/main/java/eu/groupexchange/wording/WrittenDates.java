package eu.groupexchange.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * How dates and times are written: the one place that knows it, for pages, the desk, papers and mails. What a deadline is called
 * says {@link VenueTime}; where a format is chosen, that has its reason there.
 */
public final class WrittenDates {

    private static final DateTimeFormatter DAY = format("d MMMM uuuu");
    private static final DateTimeFormatter SHORT_DAY = format("d MMM uuuu");
    private static final DateTimeFormatter MONTH = format("MMMM uuuu");
    private static final DateTimeFormatter DAY_AND_MONTH = format("d MMMM");
    private static final DateTimeFormatter WEEKDAY = format("EEEE, d MMMM uuuu");
    private static final DateTimeFormatter HEADING = format("EEEE d MMMM uuuu");
    private static final DateTimeFormatter HEADING_AND_MONTH = format("EEEE d MMMM");
    private static final DateTimeFormatter WEEKDAY_AND_MONTH = format("EEEE, d MMMM");
    private static final DateTimeFormatter TIME = format("HH:mm");
    private static final DateTimeFormatter EXACT = format("uuuu-MM-dd HH:mm:ss");

    private WrittenDates() {}

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /** {@code 4 May 2022}. */
    public static String day(TemporalAccessor date) {
        return DAY.format(date);
    }

    /** {@code 4 May 2022}: the day that it was there. */
    public static String day(Instant instant, ZoneId zone) {
        return DAY.format(instant.atZone(zone));
    }

    /** {@code 28 Mar 2022}, for tables. */
    public static String shortDay(TemporalAccessor date) {
        return SHORT_DAY.format(date);
    }

    /** {@code May 2022}. */
    public static String month(TemporalAccessor date) {
        return MONTH.format(date);
    }

    /** {@code Wednesday, 4 May 2022}. */
    public static String weekday(TemporalAccessor date) {
        return WEEKDAY.format(date);
    }

    /** {@code Wednesday 4 May 2022}, for headings and titles of tasks. */
    public static String heading(TemporalAccessor date) {
        return HEADING.format(date);
    }

    /** {@code Wednesday 4 May}, for titles of tasks, where the year is known. */
    public static String headingAndMonth(TemporalAccessor date) {
        return HEADING_AND_MONTH.format(date);
    }

    /** {@code Wednesday, 4 May}, where the year is known. */
    public static String weekdayAndMonth(TemporalAccessor date) {
        return WEEKDAY_AND_MONTH.format(date);
    }

    /** {@code 09:00}. */
    public static String time(TemporalAccessor time) {
        return TIME.format(time);
    }

    /** {@code 28 March 2022, 09:00}. */
    public static String moment(Instant instant, ZoneId zone) {
        return day(instant, zone) + ", " + time(instant.atZone(zone));
    }

    /** {@code 28 Mar 2022, 09:00}, for tables. */
    public static String shortMoment(Instant instant, ZoneId zone) {
        return shortDay(instant.atZone(zone)) + ", " + time(instant.atZone(zone));
    }

    /** {@code 2022-03-28 09:00:00}: to the second, where order matters to an audit. */
    public static String exact(Instant instant, ZoneId zone) {
        return EXACT.format(instant.atZone(zone));
    }

    /**
     * {@code 4 to 6 May 2022}, naming month and year twice only where they differ.
     *
     * @param days what stands between two days of one month, spaces included
     * @param dates what stands between two dates of one year
     * @param years what stands between two dates of two years
     */
    public static String period(LocalDate first, LocalDate last, String days, String dates, String years) {
        if (first.equals(last)) {
            return day(first);
        }
        if (first.getYear() != last.getYear()) {
            return day(first) + years + day(last);
        }
        return first.getMonth() == last.getMonth()
                ? first.getDayOfMonth() + days + day(last)
                : DAY_AND_MONTH.format(first) + dates + day(last);
    }
}
