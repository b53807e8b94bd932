package eu.groupexchange.payment.run;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.LoggedDecision;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.PaymentRunId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The payment runs, to be read. */
@Component
public class PaymentRuns {

    private final JdbcPaymentRuns runs;
    private final JdbcPaymentOrderLines lines;
    private final DecisionLog log;

    PaymentRuns(JdbcPaymentRuns runs, JdbcPaymentOrderLines lines, DecisionLog log) {
        this.runs = runs;
        this.lines = lines;
        this.log = log;
    }

    /** The latest first. */
    public List<PaymentRun> all() {
        return runs.all();
    }

    public Optional<PaymentRun> find(PaymentRunId id) {
        return runs.find(id);
    }

    /** @throws NoSuchElementException when there is no such run */
    public PaymentRun get(PaymentRunId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("There is no payment run " + id));
    }

    /** The references, separated by commas, whose processes were gone when the run was settled; empty where all were told. */
    public String notTold(PaymentRunId id) {
        return log.of(id.value()).stream()
                .map(LoggedDecision::entry)
                .filter(entry -> entry.action().equals(SettlePayments.SETTLED))
                .map(entry -> entry.details().getOrDefault(SettlePayments.NOT_TOLD, ""))
                .findFirst()
                .orElse("");
    }

    /** The orders of the run that were replaced, the oldest first. */
    public List<ReplacedOrder> replacedOrders(PaymentRunId id) {
        return runs.replacedOrders(id);
    }

    /** @throws NoSuchElementException when the run does not pay for it */
    public PaymentOrderLine line(PaymentRunId id, ParticipationReference reference) {
        return lines.of(id).stream()
                .filter(line -> line.reference().equals(reference))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(reference + " is not in " + id));
    }

    /** What the run ordered, in the order of the references. */
    public List<PaymentOrderLine> lines(PaymentRunId id) {
        return lines.of(id);
    }
}
