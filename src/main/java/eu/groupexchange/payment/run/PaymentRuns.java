package eu.groupexchange.payment.run;

import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.payment.order.ReplacedOrder;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The payment runs, to be read. */
public interface PaymentRuns {

    /** The latest first. */
    List<PaymentRun> all();

    Optional<PaymentRun> find(PaymentRunId id);

    /** @throws NoSuchElementException when there is no such run */
    PaymentRun get(PaymentRunId id);

    /** What the run ordered, in the order of the references. */
    List<PaymentOrderLine> lines(PaymentRunId id);

    /** The orders of the run that were replaced, the oldest first. */
    List<ReplacedOrder> replacedOrders(PaymentRunId id);
}
