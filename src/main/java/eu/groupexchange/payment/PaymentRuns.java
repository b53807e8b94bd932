package eu.groupexchange.payment;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The payment runs, to be read. */
@Component
public class PaymentRuns {

    private final PaymentRunTable runs;
    private final PaymentOrderLineTable lines;

    PaymentRuns(PaymentRunTable runs, PaymentOrderLineTable lines) {
        this.runs = runs;
        this.lines = lines;
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

    /** What the run ordered, in the order of the references. */
    public List<PaymentOrderLine> lines(PaymentRunId id) {
        return lines.of(id);
    }
}
