package eu.groupexchange.payment;

import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.WrittenDates;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The days on which euros move between banks: the calendar of TARGET, as the European Central Bank has kept it since 2002. It
 * is closed on Saturdays, Sundays, 1 January, Good Friday, Easter Monday, 1 May, 25 and 26 December, in all countries alike.
 */
public final class BankDays {

    private static final Map<MonthDay, String> CLOSED = Map.of(
            MonthDay.of(1, 1),
            Texts.of("payment.bank-days.new-years-day"),
            MonthDay.of(5, 1),
            "1 May",
            MonthDay.of(12, 25),
            Texts.of("payment.bank-days.christmas-day"),
            MonthDay.of(12, 26),
            "26 December");

    private BankDays() {}

    public static boolean isBankDay(LocalDate day) {
        return closedFor(day).isEmpty();
    }

    /** The day itself where banks are open, or the next on which they are. */
    public static LocalDate onOrAfter(LocalDate day) {
        LocalDate open = day;
        while (!isBankDay(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    /** The last bank day before this one. */
    static LocalDate before(LocalDate day) {
        LocalDate open = day.minusDays(1);
        while (!isBankDay(open)) {
            open = open.minusDays(1);
        }
        return open;
    }

    /** @param bankDays how many of them later; with 0, the day itself or the next bank day */
    public static LocalDate after(LocalDate day, int bankDays) {
        LocalDate open = bankDays == 0 ? onOrAfter(day) : day;
        for (int step = 0; step < bankDays; step++) {
            open = onOrAfter(open.plusDays(1));
        }
        return open;
    }

    /** {@code Friday, 6 May 2022}. */
    public static String inWords(LocalDate day) {
        return WrittenDates.weekday(day);
    }

    /** Why this is no bank day and which ones are near, as a sentence; empty where it is one. */
    public static Optional<String> objectionTo(LocalDate day) {
        return closedFor(day)
                .map(why -> Texts.of(
                        "payment.bank-days.banks-pay-because",
                        inWords(day),
                        why,
                        inWords(before(day)),
                        inWords(onOrAfter(day))));
    }

    private static Optional<String> closedFor(LocalDate day) {
        String holiday = CLOSED.get(MonthDay.from(day));
        if (holiday != null) {
            return Optional.of(holiday);
        }
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return Optional.of("a " + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
        LocalDate easter = easter(day.getYear());
        if (day.equals(easter.minusDays(2))) {
            return Optional.of(Texts.of("payment.bank-days.good-friday"));
        }
        return day.equals(easter.plusDays(1))
                ? Optional.of(Texts.of("payment.bank-days.easter-monday"))
                : Optional.empty();
    }

    /** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int toSunday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int correction = (golden + 11 * epact + 22 * toSunday) / 451;
        int sum = epact + toSunday - 7 * correction + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
