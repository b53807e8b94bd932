package eu.groupexchange.exchange;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One day of the programme.
 *
 * @param sessions in their order, breaks among them
 */
public record AgendaDay(LocalDate date, String title, List<Session> sessions) {

    /**
     * A half-day for which people sign: from when its first session begins until its last one ends. What counts for no half-day
     * (lunch, a dinner) belongs to none; a break within is part of the time.
     *
     * @param sessions those that count for it
     */
    public record Half(HalfDay half, LocalTime from, LocalTime until, List<Session> sessions) {}

    /** The half-days on which there is a programme, in order; a day may have but one. */
    public List<Half> halves() {
        return Arrays.stream(HalfDay.values())
                .flatMap(half -> half(half).stream())
                .toList();
    }

    public Optional<Half> half(HalfDay half) {
        List<Session> counting =
                sessions.stream().filter(session -> session.half() == half).toList();
        return counting.isEmpty()
                ? Optional.empty()
                : Optional.of(new Half(
                        half,
                        counting.stream()
                                .map(Session::from)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        counting.stream()
                                .map(Session::until)
                                .max(Comparator.naturalOrder())
                                .orElseThrow(),
                        counting));
    }

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
