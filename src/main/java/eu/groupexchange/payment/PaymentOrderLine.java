package eu.groupexchange.payment;

import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.reimbursement.Iban;
import org.jspecify.annotations.Nullable;

/**
 * What a run ordered from the bank for one participation, as it was then, and how it ended.
 *
 * @param iban without blanks
 * @param outcome null until the run has been executed or cancelled
 */
public record PaymentOrderLine(
        PaymentRunId run,
        ParticipationReference reference,
        String endToEndId,
        Money amount,
        String accountHolder,
        String iban,
        String organisation,
        @Nullable Outcome outcome) {

    /** The name is stored; do not rename. */
    public enum Outcome {
        EXECUTED,
        FAILED,
        /** Its run was cancelled; the payment went into another. */
        CANCELLED
    }

    /** The IBAN as others than the bank may see it: {@code BE68 … 7034}. */
    public String maskedIban() {
        return Iban.masked(iban);
    }

    /** Without bank details, because it ends in logs. */
    @Override
    public String toString() {
        return "PaymentOrderLine[%s, %s, %s]".formatted(run, endToEndId, outcome);
    }
}
