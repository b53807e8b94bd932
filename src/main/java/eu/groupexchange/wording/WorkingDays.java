package eu.groupexchange.wording;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days on which an office works: Saturdays and Sundays are none, public holidays are not known. */
public final class WorkingDays {

    private WorkingDays() {}

    /**
     * The first instant after the last of so many working days after the day on which it is then, so that all that came in on
     * one day is due together.
     *
     * @param days 1 or more
     */
    public static Instant endAfter(Instant then, int days, ZoneId zone) {
        LocalDate day = then.atZone(zone).toLocalDate();
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
