package eu.groupexchange.attendance.checkin;

import eu.groupexchange.attendance.AttendedHalf;
import eu.groupexchange.exchange.AgendaDay;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.HalfDay;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Which half-day of an exchange it is, by its zone and agenda: who comes after the last session of the morning comes for the afternoon. */
final class CurrentHalf {

    private CurrentHalf() {}

    /** Empty on a day without programme. */
    static Optional<AttendedHalf> of(Exchange exchange, Instant now) {
        ZonedDateTime local = now.atZone(exchange.zone());
        return exchange.agenda().stream()
                .filter(day -> day.date().equals(local.toLocalDate()))
                .findFirst()
                .flatMap(day -> half(day, local.toLocalTime()).map(half -> new AttendedHalf(day.date(), half)));
    }

    private static Optional<HalfDay> half(AgendaDay day, LocalTime now) {
        List<AgendaDay.Half> halves = day.halves();
        return halves.stream()
                .filter(half -> now.isBefore(half.until()))
                .findFirst()
                .or(() -> halves.isEmpty() ? Optional.empty() : Optional.of(halves.get(halves.size() - 1)))
                .map(AgendaDay.Half::half);
    }
}
