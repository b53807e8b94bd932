package eu.groupexchange.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Dates, deadlines and lists as people write them. */
public final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Wording() {}

    /** {@code 4 May 2022}. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    public static String day(Instant instant, ZoneId zone) {
        return DAY.format(instant.atZone(zone));
    }

    /** {@code Wednesday 4 May 2022}. */
    public static String weekday(LocalDate date) {
        return WEEKDAY.format(date);
    }

    /** {@code 4–6 May 2022}, or as much more as two months or years need. */
    public static String days(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return day(first);
        }
        if (first.getYear() != last.getYear()) {
            return day(first) + " – " + day(last);
        }
        return first.getMonth() == last.getMonth()
                ? first.getDayOfMonth() + "–" + day(last)
                : DAY_AND_MONTH.format(first) + " – " + day(last);
    }

    /** {@code 28 March 2022, 09:00 (Europe/Paris)}. */
    public static String moment(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        return "%s, %s (%s)".formatted(DAY.format(local), TIME.format(local), zone.getId());
    }

    /** What is left until then, rounded down: {@code 13 days left}, on the last day hours, in the last hour minutes. */
    public static String left(Instant now, Instant until) {
        Duration left = Duration.between(now, until);
        if (left.isNegative() || left.isZero()) {
            return "the time is over";
        }
        if (left.toDays() > 0) {
            return count(left.toDays(), "day") + " left";
        }
        if (left.toHours() > 0) {
            return count(left.toHours(), "hour") + " left";
        }
        return left.toMinutes() > 0 ? count(left.toMinutes(), "minute") + " left" : "less than a minute left";
    }

    /** {@code 1 day}, {@code 2 days}. */
    public static String count(long number, String thing) {
        return number == 1 ? "1 " + thing : number + " " + thing + "s";
    }

    /** {@code a, b and c}. */
    public static String list(List<String> things) {
        return joined(things, " and ");
    }

    /** {@code a, b or c}. */
    public static String either(List<String> things) {
        return joined(things, " or ");
    }

    private static String joined(List<String> things, String last) {
        return things.size() < 2
                ? String.join("", things)
                : String.join(", ", things.subList(0, things.size() - 1)) + last + things.get(things.size() - 1);
    }

    /** {@code 12 kB}, {@code 3.4 MB}. */
    public static String size(long bytes) {
        return bytes < 1_000_000
                ? Math.max(1, Math.round(bytes / 1000.0)) + " kB"
                : String.format(Locale.ENGLISH, "%.1f MB", bytes / 1_000_000.0);
    }
}
