package eu.groupexchange.payment.run;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.payment.JdbcPayments;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.PaymentRunProcess;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.ExchangeWorkflow;
import eu.groupexchange.workflow.TaskRights;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cancels a run whose order the bank does not have. Its payments wait for the next run; its message id, its file and its paper
 * stay what they were and are never used again.
 */
@Component
public class CancelPaymentRun {

    private final JdbcPaymentRuns runs;
    private final JdbcPaymentOrderLines lines;
    private final JdbcPayments payments;
    private final ExchangeWorkflow workflow;
    private final DecisionLog log;
    private final Clock clock;
    private final TaskRights rights;

    CancelPaymentRun(
            JdbcPaymentRuns runs,
            JdbcPaymentOrderLines lines,
            JdbcPayments payments,
            ExchangeWorkflow workflow,
            DecisionLog log,
            Clock clock,
            TaskRights rights) {
        this.runs = runs;
        this.lines = lines;
        this.payments = payments;
        this.workflow = workflow;
        this.log = log;
        this.clock = clock;
        this.rights = rights;
    }

    /**
     * Of one who cancels and one who executes at the same moment, the first wins and the other is refused.
     *
     * @param notWithTheBank that the order has not been handed to the bank, and will not be
     * @throws RefusedException when that is not promised, the reason is missing, or the run is past being cancelled
     */
    @Transactional
    public void cancel(PaymentRunId id, String reason, boolean notWithTheBank, Actor actor) {
        rights.require(actor.account(), PaymentRunProcess.EXECUTE_PAYMENT_RUN);
        PaymentRun run = runs.lock(id);
        requireOrdered(run);
        if (!notWithTheBank) {
            throw RefusedException.input(Texts.of("payment.cancel-payment-run.run-cancelled-only"));
        }
        if (reason.isBlank()) {
            throw RefusedException.input(Texts.of("payment.cancel-payment-run.give-reason-why"));
        }
        runs.cancelled(id, new PaymentRun.Cancellation(clock.instant().truncatedTo(ChronoUnit.MICROS), actor, reason));
        log.record(Entry.of(id.value(), actor, "payment-run-cancelled")
                .outcome("cancelled", reason)
                .detail("messageId", run.messageId()));
        workflow.tell(id, PaymentRunProcess.PAYMENT_RUN_CANCELLED);
    }

    /** Frees the payments of a cancelled run. Run again, it finds that it did. */
    @Transactional
    public void release(PaymentRunId id) {
        PaymentRun run = runs.lock(id);
        if (run.status() != PaymentRunStatus.CANCELLED) {
            throw new IllegalStateException(id + " has not been cancelled");
        }
        lines.cancel(id);
        payments.release(id)
                .forEach(reference -> log.record(Entry.of(reference.value(), Actor.SYSTEM, "payment-released")
                        .detail("run", id.value())));
    }

    private static void requireOrdered(PaymentRun run) {
        switch (run.status()) {
            case COLLECTED ->
                throw RefusedException.notNow(Texts.of("payment.cancel-payment-run.order-still-being", run.id()));
            case EXECUTED ->
                throw RefusedException.notNow(
                        Texts.of("payment.cancel-payment-run.executed-value-date", run.id(), run.valueDate()));
            case CANCELLED ->
                throw RefusedException.notNow(Texts.of("payment.cancel-payment-run.was-cancelled-already", run.id()));
            case ORDERED -> {}
        }
    }
}
