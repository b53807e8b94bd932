package eu.groupexchange.reimbursement.authorisation;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.hints.Hint;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.evidence.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a payment that waits to be authorised rests on.
 *
 * @param claim with the account, in full
 * @param accepted evidence that the reviewer accepted
 * @param objection why this person cannot authorise it now, as a sentence; null where they can
 */
public record WaitingPayment(
        Participation participation,
        Exchange exchange,
        Claim claim,
        List<Evidence> accepted,
        List<Hint> hints,
        @Nullable String objection) {

    /** Without bank details, because it ends in logs. */
    @Override
    public String toString() {
        return "WaitingPayment[" + participation.reference() + "]";
    }
}
