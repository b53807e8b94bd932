package eu.groupexchange.payment;

import eu.groupexchange.workflow.ExchangeWorkflow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells every claim of an executed run how its payment ended. */
@Component
public class SettlePayments {

    private final PaymentRunTable runs;
    private final PaymentOrderLineTable lines;
    private final PaymentTable payments;
    private final ExchangeWorkflow workflow;

    SettlePayments(
            PaymentRunTable runs, PaymentOrderLineTable lines, PaymentTable payments, ExchangeWorkflow workflow) {
        this.runs = runs;
        this.lines = lines;
        this.payments = payments;
        this.workflow = workflow;
    }

    /**
     * All of them or, where one cannot be told, none.
     *
     * @throws IllegalStateException when the run has not been executed
     */
    @Transactional
    public void settle(PaymentRunId id) {
        if (runs.lock(id).status() != PaymentRunStatus.EXECUTED) {
            throw new IllegalStateException(id + " has not been executed");
        }
        for (PaymentOrderLine line : lines.of(id)) {
            workflow.paymentSettled(line.reference().value(), line.outcome() == PaymentOrderLine.Outcome.EXECUTED);
        }
    }
}
