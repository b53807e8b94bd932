package eu.groupexchange.payment.run;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.BankDays;
import eu.groupexchange.payment.PaymentFailure;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.payment.order.RunOrder;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What finance reads from the bank's statement.
 *
 * @param valueDate a bank day, not later than today and not before the run was made. A bank that was asked for a later day may
 *     have been told to pay at once, but not where finance chose that day
 * @param bankReference the bank's own name for the execution, at most 35 characters
 * @param failed those of the run that the bank did not pay, and why; all others were paid
 */
public record BankStatement(
        @Nullable LocalDate valueDate,
        @Nullable String bankReference,
        Map<ParticipationReference, PaymentFailure> failed) {

    private static final int BANK_REFERENCE_LENGTH = 35;

    /** Only what the run ordered can have failed in it. */
    void requireIn(PaymentRunId run, List<PaymentOrderLine> lines) {
        List<ParticipationReference> ordered =
                lines.stream().map(PaymentOrderLine::reference).toList();
        for (ParticipationReference reference : failed.keySet()) {
            if (!ordered.contains(reference)) {
                throw RefusedException.input(Texts.of("payment.execute-payment-run.so-cannot-failed", reference, run));
            }
        }
    }

    /** What the bank has not done is not paid: the day has come, banks pay on it, and the run was made by then. */
    LocalDate requireDay(LocalDate made, LocalDate today) {
        if (valueDate == null) {
            throw RefusedException.input(Texts.of("payment.execute-payment-run.enter-value-date"));
        }
        if (valueDate.isAfter(today)) {
            throw RefusedException.input(
                    Texts.of("payment.execute-payment-run.value-date-come", BankDays.inWords(valueDate)));
        }
        if (valueDate.isBefore(made)) {
            throw RefusedException.input(Texts.of(
                    "payment.execute-payment-run.run-made-so", BankDays.inWords(made), BankDays.inWords(valueDate)));
        }
        BankDays.objectionTo(valueDate).ifPresent(objection -> {
            throw RefusedException.input(objection);
        });
        return valueDate;
    }

    /** Where finance chose the day, the bank pays nothing before it; it may refuse earlier. */
    void requireNotBefore(RunOrder order, int payments) {
        LocalDate day = order.requestedOn();
        boolean anythingPaid = failed.size() < payments;
        if (order.isForAChosenDay() && anythingPaid && valueDate != null && valueDate.isBefore(day)) {
            throw RefusedException.input(
                    Texts.of("payment.execute-payment-run.order-asks-bank", BankDays.inWords(day)));
        }
    }

    String requireReference() {
        String given = bankReference == null ? "" : bankReference.strip();
        if (given.isEmpty()) {
            throw RefusedException.input(Texts.of("payment.execute-payment-run.enter-banks-reference"));
        }
        if (given.length() > BANK_REFERENCE_LENGTH) {
            throw RefusedException.input(
                    Texts.of("payment.execute-payment-run.banks-reference-most", BANK_REFERENCE_LENGTH));
        }
        return given;
    }
}
