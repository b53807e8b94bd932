package eu.groupexchange.portal;

import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.WrittenDates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Dates, deadlines and lists as people write them. */
public final class Wording {

    private Wording() {}

    /** {@code 4 May 2022}. */
    public static String day(LocalDate date) {
        return WrittenDates.day(date);
    }

    public static String day(Instant instant, ZoneId zone) {
        return WrittenDates.day(instant, zone);
    }

    /** {@code Wednesday 4 May 2022}. */
    public static String weekday(LocalDate date) {
        return WrittenDates.heading(date);
    }

    /** {@code 4–6 May 2022}, or as much more as two months or years need. */
    public static String days(LocalDate first, LocalDate last) {
        return WrittenDates.period(first, last, "–", " – ", " – ");
    }

    /** {@code 28 March 2022, 09:00 (Europe/Paris)}. */
    public static String moment(Instant instant, ZoneId zone) {
        return "%s (%s)".formatted(WrittenDates.moment(instant, zone), zone.getId());
    }

    /** What is left until then, rounded down: {@code 13 days left}, on the last day hours, in the last hour minutes. */
    public static String left(Instant now, Instant until) {
        Duration left = Duration.between(now, until);
        if (left.isNegative() || left.isZero()) {
            return Texts.of("portal.wording.time-is-over");
        }
        if (left.toDays() > 0) {
            return Texts.of("portal.wording.days-left", left.toDays());
        }
        if (left.toHours() > 0) {
            return Texts.of("portal.wording.hours-left", left.toHours());
        }
        return left.toMinutes() > 0
                ? Texts.of("portal.wording.minutes-left", left.toMinutes())
                : Texts.of("portal.wording.less-than-a-minute");
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
