package eu.groupexchange.participation;

import eu.groupexchange.exchange.Exchange;
import java.time.Instant;

/** Until when the mailed link is to be opened for the first time. */
public final class AddressDeadline {

    private AddressDeadline() {}

    public static Instant of(Participation participation, Exchange exchange) {
        return exchange.endOfDayAfter(
                participation.submittedAt(), exchange.rules().addressDays());
    }
}
