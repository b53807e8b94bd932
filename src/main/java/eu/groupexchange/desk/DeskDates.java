package eu.groupexchange.desk;

import eu.groupexchange.wording.WrittenDates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Dates as the desk shows them: to the second where order matters to an audit. */
public final class DeskDates {

    private DeskDates() {}

    public static String day(LocalDate date) {
        return WrittenDates.shortDay(date);
    }

    public static String moment(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? "" : WrittenDates.shortMoment(instant, zone);
    }

    public static String exact(Instant instant, ZoneId zone) {
        return WrittenDates.exact(instant, zone);
    }
}
