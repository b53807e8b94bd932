package eu.groupexchange.payment.run;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.payment.JdbcPayments;
import eu.groupexchange.payment.PaymentDays;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.order.JdbcPaymentOrders;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.workflow.ExchangeWorkflow;
import eu.groupexchange.workflow.TaskRights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cancels a run whose order the bank does not have. Its payments wait for the next run; its message id, its file and its paper
 * stay what they were and are never used again.
 */
@Component
public class CancelPaymentRun {

    private final JdbcPaymentRuns runs;
    private final JdbcPaymentOrders orders;
    private final JdbcPayments payments;
    private final PaymentDays days;
    private final ExchangeWorkflow workflow;
    private final DecisionLog log;
    private final TaskRights rights;

    CancelPaymentRun(
            JdbcPaymentRuns runs,
            JdbcPaymentOrders orders,
            JdbcPayments payments,
            PaymentDays days,
            ExchangeWorkflow workflow,
            DecisionLog log,
            TaskRights rights) {
        this.runs = runs;
        this.orders = orders;
        this.payments = payments;
        this.days = days;
        this.workflow = workflow;
        this.log = log;
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
        run.cancel(reason, notWithTheBank, days.now().toInstant(), actor);
        runs.save(run);
        log.record(Entry.of(id.value(), actor, "payment-run-cancelled")
                .outcome("cancelled", reason)
                .detail("messageId", run.order().messageId()));
        workflow.tell(id, PaymentRunProcess.PAYMENT_RUN_CANCELLED);
    }

    /**
     * Frees the payments of a cancelled run. Run again, it finds that it did.
     *
     * @throws RefusedException when the run has not been cancelled
     */
    @Transactional
    public void release(PaymentRunId id) {
        runs.lock(id).requireCancelled();
        orders.cancel(id);
        payments.release(id)
                .forEach(reference -> log.record(Entry.of(reference.value(), Actor.SYSTEM, "payment-released")
                        .detail("run", id.value())));
    }
}
