package eu.groupexchange.payment.run;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.payment.JdbcPayments;
import eu.groupexchange.payment.PaymentDays;
import eu.groupexchange.payment.PaymentFailure;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.order.JdbcPaymentOrders;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.workflow.TaskRights;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what the bank made of a run, once: which payments it executed, on which day, and which failed. */
@Component
public class ExecutePaymentRun {

    private final JdbcPaymentRuns runs;
    private final JdbcPaymentOrders orders;
    private final JdbcPayments payments;
    private final PaymentDays days;
    private final DecisionLog log;
    private final TaskRights rights;

    ExecutePaymentRun(
            JdbcPaymentRuns runs,
            JdbcPaymentOrders orders,
            JdbcPayments payments,
            PaymentDays days,
            DecisionLog log,
            TaskRights rights) {
        this.runs = runs;
        this.orders = orders;
        this.payments = payments;
        this.days = days;
        this.log = log;
        this.rights = rights;
    }

    /** @throws RefusedException when something is missing or impossible, or the run was executed before */
    @Transactional
    public void execute(PaymentRunId id, BankStatement statement, Actor actor) {
        rights.require(actor.account(), PaymentRunProcess.EXECUTE_PAYMENT_RUN);
        PaymentRun run = runs.lock(id);
        run.execute(statement, orders.lines(id), days.now(), actor);
        PaymentRunState.Execution execution = Objects.requireNonNull(run.execution());
        orders.settle(id, statement.failed());
        payments.settle(id, execution.valueDate());
        runs.save(run);
        record(id, execution);
    }

    private void record(PaymentRunId id, PaymentRunState.Execution execution) {
        List<PaymentOrderLine> settled = orders.lines(id);
        long failures = settled.stream()
                .filter(line -> line.outcome() == PaymentOrderLine.Outcome.FAILED)
                .count();
        log.record(Entry.of(id.value(), execution.by(), "payment-run-executed")
                .detail("valueDate", execution.valueDate().toString())
                .detail("bankReference", execution.bankReference())
                .detail("failed", Long.toString(failures)));
        settled.forEach(line -> record(line, execution));
    }

    private void record(PaymentOrderLine line, PaymentRunState.Execution execution) {
        boolean executed = line.outcome() == PaymentOrderLine.Outcome.EXECUTED;
        Entry entry = Entry.of(
                        line.reference().value(), execution.by(), executed ? "payment-executed" : "payment-failed")
                .detail("run", line.run().value())
                .detail("valueDate", execution.valueDate().toString())
                .detail("endToEndId", line.endToEndId());
        PaymentFailure failure = line.failure();
        if (failure != null) {
            entry = entry.detail("account", line.maskedIban());
            entry = failure.code() == null ? entry : entry.detail("reasonCode", failure.code());
            entry = failure.text() == null ? entry : entry.detail("reason", failure.text());
        }
        log.record(entry);
    }
}
