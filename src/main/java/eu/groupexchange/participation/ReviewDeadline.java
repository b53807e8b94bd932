package eu.groupexchange.participation;

import eu.groupexchange.exchange.Exchange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** When a registration should have been reviewed. */
@Component
public class ReviewDeadline {

    private final Casework casework;

    ReviewDeadline(Casework casework) {
        this.casework = casework;
    }

    /** The exchange's number of working days from now; Saturdays and Sundays are none. */
    public Instant of(ParticipationReference reference) {
        Exchange exchange = casework.exchange(casework.get(reference));
        ZonedDateTime day = casework.now().atZone(exchange.zone());
        for (int left = exchange.rules().reviewWorkingDays(); left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day.toInstant();
    }
}
