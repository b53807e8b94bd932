package eu.groupexchange.payment;

import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.wording.Iban;
import eu.groupexchange.wording.Texts;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The one payment that a participation can ever have.
 *
 * @param attempt counts from 1; one more for every time that it is authorised anew after a failure
 * @param endToEndId names this attempt on both bank statements
 * @param iban without blanks
 * @param approvedBy account of who approved the claim
 * @param authorisedBy account of who authorised the payment; never who approved the claim
 * @param run the run that it is or was last in, or null before its first and while it waits for another
 * @param executedOn the value date, or null
 */
public record Payment(
        ParticipationReference reference,
        PaymentStatus status,
        Money amount,
        int attempt,
        String endToEndId,
        String accountHolder,
        String iban,
        String approvedBy,
        String authorisedBy,
        Instant authorisedAt,
        @Nullable PaymentRunId run,
        @Nullable LocalDate executedOn) {

    /** The IBAN as others than the bank may see it: {@code BE68 … 7034}. */
    public String maskedIban() {
        return Iban.masked(iban);
    }

    /** Without bank details, because it ends in logs. */
    @Override
    public String toString() {
        return Texts.of("payment.payment.payment-attempt", reference, attempt, status);
    }
}
