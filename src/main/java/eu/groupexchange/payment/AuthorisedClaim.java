package eu.groupexchange.payment;

import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.ParticipationReference;
import java.time.Instant;

/**
 * What a claim orders to be paid, once it was approved by one person and its payment authorised by another.
 *
 * @param iban without blanks
 */
record AuthorisedClaim(
        ParticipationReference reference,
        Money amount,
        String accountHolder,
        String iban,
        String approvedBy,
        String authorisedBy,
        Instant authorisedAt) {

    /** Without bank details, because it ends in logs. */
    @Override
    public String toString() {
        return "AuthorisedClaim[" + reference + "]";
    }
}
