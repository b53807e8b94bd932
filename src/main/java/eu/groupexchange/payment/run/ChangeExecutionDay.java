package eu.groupexchange.payment.run;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.payment.PaymentDays;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.order.JdbcPaymentOrders;
import eu.groupexchange.payment.order.ReplacedOrder;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.workflow.ExchangeWorkflow;
import eu.groupexchange.workflow.TaskRights;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finance wants the bank to pay on another day than the order says. An order never changes: it is replaced by another one with
 * its own message id, file and paper, and stays on file as it was issued.
 */
@Component
public class ChangeExecutionDay {

    private final JdbcPaymentRuns runs;
    private final JdbcPaymentOrders orders;
    private final PaymentDays days;
    private final ExchangeWorkflow workflow;
    private final DecisionLog log;
    private final TaskRights rights;

    ChangeExecutionDay(
            JdbcPaymentRuns runs,
            JdbcPaymentOrders orders,
            PaymentDays days,
            ExchangeWorkflow workflow,
            DecisionLog log,
            TaskRights rights) {
        this.runs = runs;
        this.orders = orders;
        this.days = days;
        this.workflow = workflow;
        this.log = log;
        this.rights = rights;
    }

    /**
     * Of one who changes the day and one who executes or cancels at the same moment, the first wins and the other is refused.
     *
     * @param day a bank day, from {@link PaymentDays#earliest} to {@link PaymentDays#latest}
     * @param notWithTheBank that the order there is has not been handed to the bank, and will not be
     * @throws RefusedException when that is not promised, the day or the reason is missing or impossible, or the run is
     *     past being changed
     */
    @Transactional
    public void change(PaymentRunId id, @Nullable LocalDate day, String reason, boolean notWithTheBank, Actor actor) {
        rights.require(actor.account(), PaymentRunProcess.EXECUTE_PAYMENT_RUN);
        PaymentRun run = runs.lock(id);
        OtherDay wish = new OtherDay(day, reason, notWithTheBank);
        OtherDay.PaymentWindow window = new OtherDay.PaymentWindow(days.earliest(), days.latest());
        ZonedDateTime now = days.now();
        ReplacedOrder replaced = ReplacedOrder.of(run.order(), now.toInstant(), actor, reason.strip());
        run.replaceOrder(wish, window, now);
        runs.save(run);
        orders.replace(id, replaced);
        log(run, replaced);
        workflow.tell(id, PaymentRunProcess.PAYMENT_RUN_REORDERED);
    }

    private void log(PaymentRun run, ReplacedOrder replaced) {
        Entry entry = Entry.of(run.id().value(), replaced.by(), "payment-order-replaced")
                .outcome("replaced", replaced.reason())
                .detail("messageId", replaced.messageId())
                .detail("newMessageId", run.order().messageId())
                .detail("newDay", String.valueOf(run.requestedOn()));
        log.record(
                replaced.requestedOn() == null
                        ? entry
                        : entry.detail("day", replaced.requestedOn().toString()));
    }
}
