package eu.groupexchange.participation.casework;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.Participation;
import java.time.Instant;

/** What the process of a participation knows: facts about the organisation and dates, nothing personal. */
public final class ParticipationFacts {

    private ParticipationFacts() {}

    /** Until when the mailed link is to be opened for the first time. */
    public static Instant addressLapsesAt(Participation participation, Exchange exchange) {
        return exchange.endOfDayAfter(
                participation.submittedAt(), exchange.rules().addressDays());
    }
}
