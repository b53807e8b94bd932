package eu.groupexchange.report;

import eu.groupexchange.exchange.Money;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationReference;
import java.util.Map;

/** What the bank carried out, as the ledger of payments has it: the one source of sums in reports. */
public interface PaidLumpSums {

    /** Those of an exchange. */
    Map<ParticipationReference, Money> of(Slug slug);
}
