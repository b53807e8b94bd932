package eu.groupexchange.participation.rescheduling;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.AsksUntil;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The exchange has new dates.
 *
 * @param confirmBy asked for only of those who have a place to confirm
 */
record ExchangeRescheduled(
        String reason,
        LocalDate firstDayBefore,
        LocalDate lastDayBefore,
        Standing standing,
        @AsksUntil @Nullable Instant confirmBy)
        implements Mail {

    enum Standing {
        CONFIRMED,
        INVITED,
        /** Without a place so far. */
        OPEN
    }
}
