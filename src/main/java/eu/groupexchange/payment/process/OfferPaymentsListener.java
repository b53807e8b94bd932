package eu.groupexchange.payment.process;

import eu.groupexchange.payment.BankDays;
import eu.groupexchange.payment.PaymentOrderLine;
import eu.groupexchange.payment.PaymentRun;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.PaymentRuns;
import eu.groupexchange.workflow.FormLabel;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Lays out for the form what was ordered: organisations and sums, no accounts. */
@Component("offerPayments")
class OfferPaymentsListener implements TaskListener {

    private final PaymentRuns runs;

    OfferPaymentsListener(PaymentRuns runs) {
        this.runs = runs;
    }

    @Override
    public void notify(DelegateTask task) {
        PaymentRunId id = PaymentVariables.runId(task);
        PaymentRun run = runs.get(id);
        PaymentVariables.MESSAGE_ID.set(task, run.messageId());
        PaymentVariables.REQUESTED_DAY.set(task, run.requestedOn() == null ? "" : BankDays.inWords(run.requestedOn()));
        PaymentVariables.PAYMENT_COUNT.set(task, run.payments());
        PaymentVariables.CONTROL_SUM.set(task, run.controlSum().toString());
        PaymentVariables.PAYMENT_CANDIDATES.set(
                task,
                runs.lines(id).stream().map(OfferPaymentsListener::candidate).toList());
        PaymentVariables.DESK_URL.set(task, "/desk/payment-runs/" + id);
        PaymentVariables.PAYMENT_FILE_URL.set(task, "/desk/payment-runs/" + id + "/file");
        PaymentVariables.PAYMENT_ORDER_URL.set(task, "/desk/payment-runs/" + id + "/order");
    }

    private static Map<String, String> candidate(PaymentOrderLine line) {
        String reference = line.reference().value();
        return Map.of("label", FormLabel.literal(line.organisation() + " (" + reference + ")"), "value", reference);
    }
}
