package eu.groupexchange.payment.order;

import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.PaymentFailure;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.wording.Iban;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a run ordered from the bank for one participation, as it was then, and how it ended.
 *
 * @param iban without blanks
 * @param remittance the text on the creditor's statement, as the bank was given it; null until the order is issued, and in old runs
 * @param outcome null until the run has been executed or cancelled
 * @param failure null unless it failed
 * @param booking what the bank's notification says of this one payment; empty where it says nothing of its own
 * @param returned whether it was paid and came back
 */
public record PaymentOrderLine(
        PaymentRunId run,
        ParticipationReference reference,
        String endToEndId,
        Money amount,
        String accountHolder,
        String iban,
        String organisation,
        @Nullable String remittance,
        @Nullable Outcome outcome,
        @Nullable PaymentFailure failure,
        Booking booking,
        boolean returned) {

    /** Of which the bank has said nothing by itself. */
    public PaymentOrderLine(
            PaymentRunId run,
            ParticipationReference reference,
            String endToEndId,
            Money amount,
            String accountHolder,
            String iban,
            String organisation,
            @Nullable String remittance,
            @Nullable Outcome outcome,
            @Nullable PaymentFailure failure) {
        this(
                run,
                reference,
                endToEndId,
                amount,
                accountHolder,
                iban,
                organisation,
                remittance,
                outcome,
                failure,
                Booking.NONE,
                false);
    }

    /**
     * @param valueDate null where that of the run counts
     * @param bankReference null where that of the run counts
     */
    public record Booking(
            @Nullable LocalDate valueDate, @Nullable String bankReference) {

        static final Booking NONE = new Booking(null, null);
    }

    /** The name is stored; do not rename. */
    public enum Outcome {
        EXECUTED,
        FAILED,
        /** Its run was cancelled; the payment went into another. */
        CANCELLED
    }

    /** Whether it was paid, and the money stayed away. */
    public boolean isPaid() {
        return outcome == Outcome.EXECUTED && !returned;
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
