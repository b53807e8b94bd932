package eu.groupexchange.payment.process;

import eu.groupexchange.payment.SettlePayments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("settlePayments")
class SettlePaymentsDelegate implements JavaDelegate {

    private final SettlePayments settlePayments;

    SettlePaymentsDelegate(SettlePayments settlePayments) {
        this.settlePayments = settlePayments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        settlePayments.settle(PaymentVariables.runId(execution));
    }
}
