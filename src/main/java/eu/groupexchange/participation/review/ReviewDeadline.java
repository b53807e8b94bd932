package eu.groupexchange.participation.review;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.casework.Casework;
import java.time.Instant;
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
        return exchange.endOfWorkingDayAfter(casework.now(), exchange.rules().reviewWorkingDays());
    }
}
