package eu.groupexchange.payment.run;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.reimbursement.claim.ReimbursementProcess;
import eu.groupexchange.reimbursement.claim.SettleClaim;
import eu.groupexchange.workflow.ExchangeWorkflow;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells every claim of an executed run how its payment ended. */
@Component
public class SettlePayments {

    static final String SETTLED = "payments-settled";
    static final String NOT_TOLD = "notTold";

    private final JdbcPaymentRuns runs;
    private final JdbcPaymentOrderLines lines;
    private final SettleClaim settleClaim;
    private final ExchangeWorkflow workflow;
    private final DecisionLog log;

    SettlePayments(
            JdbcPaymentRuns runs,
            JdbcPaymentOrderLines lines,
            SettleClaim settleClaim,
            ExchangeWorkflow workflow,
            DecisionLog log) {
        this.runs = runs;
        this.lines = lines;
        this.settleClaim = settleClaim;
        this.workflow = workflow;
        this.log = log;
    }

    /**
     * All of them or, where one fails, none. The process of one may be gone, since an administrator deleted it: its claim is
     * settled all the same, and the logs of the run and the participation say that nobody could be told. Once per run: done
     * again, it finds that it did.
     *
     * @throws IllegalStateException when the run has not been executed
     */
    @Transactional
    public void settle(PaymentRunId id) {
        if (runs.lock(id).status() != PaymentRunStatus.EXECUTED) {
            throw new IllegalStateException(id + " has not been executed");
        }
        if (isSettled(id)) {
            return;
        }
        List<String> untold = new ArrayList<>();
        for (PaymentOrderLine line : lines.of(id)) {
            boolean executed = line.outcome() == PaymentOrderLine.Outcome.EXECUTED;
            settleClaim.settled(line.reference(), executed);
            if (!workflow.tellIfAwaited(
                    line.reference(),
                    ReimbursementProcess.PAYMENT_SETTLED,
                    new ReimbursementProcess.Settlement(executed))) {
                untold.add(line.reference().value());
                log.record(Entry.of(line.reference().value(), Actor.SYSTEM, "payment-settled-without-process")
                        .detail("run", id.value()));
            }
        }
        log.record(Entry.of(id.value(), Actor.SYSTEM, SETTLED).detail(NOT_TOLD, String.join(", ", untold)));
    }

    private boolean isSettled(PaymentRunId id) {
        return log.of(id.value()).stream()
                .anyMatch(logged -> logged.entry().action().equals(SETTLED));
    }
}
