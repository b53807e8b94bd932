package eu.groupexchange.workflow.tasklist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Today, as lists of Tasklist ask for it: by the application's clock, where the office is that pays. */
@Component("officeDay")
public class OfficeDay {

    private final Clock clock;
    private final ZoneId zone;

    OfficeDay(Clock clock, @Value("${exchange.payment.zone:Europe/Paris}") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** A moment after midnight: what is due at the end of today is due before it, and nothing of tomorrow is. */
    public Date justAfterEnd() {
        return Date.from(LocalDate.ofInstant(clock.instant(), zone)
                .plusDays(1)
                .atStartOfDay(zone)
                .plusSeconds(1)
                .toInstant());
    }
}
