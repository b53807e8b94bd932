package eu.groupexchange.payment.run;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.order.RunOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can change about a payment run, as it stands. Only {@link PaymentRun} makes a new one.
 *
 * @param order that counts
 * @param execution null until the run has been executed
 * @param cancellation null unless the run was cancelled
 * @param settlement null until all claims of an executed run are settled
 */
public record PaymentRunState(
        PaymentRunStatus status,
        RunOrder order,
        @Nullable Execution execution,
        @Nullable Cancellation cancellation,
        @Nullable Settlement settlement) {

    /**
     * What the bank did.
     *
     * @param at when it was written down, and by whom
     * @param valueDate the day on which the bank paid
     * @param bankReference the bank's own name for it
     */
    public record Execution(Instant at, Actor by, LocalDate valueDate, String bankReference) {}

    /** When, by whom and why a run was cancelled. */
    public record Cancellation(Instant at, Actor by, String reason) {}

    /** @param notTold those whose processes were gone */
    public record Settlement(Instant at, List<ParticipationReference> notTold) {

        public Settlement {
            notTold = List.copyOf(notTold);
        }
    }

    static PaymentRunState collected(RunOrder first) {
        return new PaymentRunState(PaymentRunStatus.COLLECTED, first, null, null, null);
    }

    PaymentRunState ordered(RunOrder issued) {
        return new PaymentRunState(PaymentRunStatus.ORDERED, issued, null, null, null);
    }

    PaymentRunState executed(Execution how) {
        return new PaymentRunState(PaymentRunStatus.EXECUTED, order, how, null, null);
    }

    PaymentRunState cancelled(Cancellation how) {
        return new PaymentRunState(PaymentRunStatus.CANCELLED, order, null, how, null);
    }

    PaymentRunState settled(Settlement how) {
        return new PaymentRunState(status, order, execution, null, how);
    }
}
