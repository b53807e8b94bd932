package eu.groupexchange.payment.process;

import eu.groupexchange.payment.CancelPaymentRun;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("releasePayments")
class ReleasePaymentsDelegate implements JavaDelegate {

    private final CancelPaymentRun cancelPaymentRun;

    ReleasePaymentsDelegate(CancelPaymentRun cancelPaymentRun) {
        this.cancelPaymentRun = cancelPaymentRun;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cancelPaymentRun.release(PaymentVariables.runId(execution));
    }
}
