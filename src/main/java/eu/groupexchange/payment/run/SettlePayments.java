package eu.groupexchange.payment.run;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.PaymentDays;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.claim.ReimbursementProcess;
import eu.groupexchange.reimbursement.claim.SettleClaim;
import eu.groupexchange.workflow.ExchangeWorkflow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells every claim of an executed run how its payment ended. */
@Component
public class SettlePayments {

    private final JdbcPaymentRuns runs;
    private final SettleClaim settleClaim;
    private final PaymentDays days;
    private final ExchangeWorkflow workflow;
    private final DecisionLog log;

    SettlePayments(
            JdbcPaymentRuns runs,
            SettleClaim settleClaim,
            PaymentDays days,
            ExchangeWorkflow workflow,
            DecisionLog log) {
        this.runs = runs;
        this.settleClaim = settleClaim;
        this.days = days;
        this.workflow = workflow;
        this.log = log;
    }

    /**
     * All of them or, where one fails, none. The process of one may be gone, since an administrator deleted it: its claim is
     * settled all the same, and the run and the logs of both say that nobody could be told. Once per run: done again, it finds
     * that it did.
     *
     * @throws RefusedException when the run has not been executed
     */
    @Transactional
    public void settle(PaymentRunId id) {
        PaymentRun run = runs.lock(id);
        run.requireExecuted();
        if (run.isSettled()) {
            return;
        }
        List<ParticipationReference> untold = new ArrayList<>();
        for (PaymentOrderLine line : runs.lines(id)) {
            if (!tell(line)) {
                untold.add(line.reference());
            }
        }
        run.settle(untold, days.now().toInstant());
        runs.save(run);
        String notTold = untold.stream().map(ParticipationReference::value).collect(Collectors.joining(", "));
        log.record(Entry.of(id.value(), Actor.SYSTEM, "payments-settled").detail("notTold", notTold));
    }

    /** @return whether its process was there to hear it */
    private boolean tell(PaymentOrderLine line) {
        boolean executed = line.outcome() == PaymentOrderLine.Outcome.EXECUTED;
        settleClaim.settled(line.reference(), executed);
        boolean told = workflow.tellIfAwaited(
                line.reference(), ReimbursementProcess.PAYMENT_SETTLED, new ReimbursementProcess.Settlement(executed));
        if (!told) {
            log.record(Entry.of(line.reference().value(), Actor.SYSTEM, "payment-settled-without-process")
                    .detail("run", line.run().value()));
        }
        return told;
    }
}
