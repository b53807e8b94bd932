package eu.groupexchange.participation.review;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.casework.Casework;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** When a registration should have been reviewed. */
@Component
public class ReviewDeadline {

    private final Casework casework;

    ReviewDeadline(Casework casework) {
        this.casework = casework;
    }

    /**
     * The end of a working day, the exchange's number of them after today, so that all reviews of one day are due together. In
     * the exchange's time zone; Saturdays and Sundays are no working days, public holidays are not known.
     */
    public Instant of(ParticipationReference reference) {
        Exchange exchange = casework.exchange(casework.get(reference));
        LocalDate day = casework.now().atZone(exchange.zone()).toLocalDate();
        for (int left = exchange.rules().reviewWorkingDays(); left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return exchange.endOf(day);
    }
}
