package eu.groupexchange.exchange;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** One day of the programme. */
public record AgendaDay(LocalDate date, String title, List<Session> sessions) {

    /**
     * One session; {@code half} is the half-day for which attendance in it counts, and null for a break.
     *
     * @param points what is done in it, as a list
     */
    public record Session(
            LocalTime from,
            LocalTime until,
            String title,
            String description,
            List<String> points,
            @org.jspecify.annotations.Nullable HalfDay half) {}
}
