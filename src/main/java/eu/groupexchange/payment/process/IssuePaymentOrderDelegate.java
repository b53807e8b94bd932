package eu.groupexchange.payment.process;

import eu.groupexchange.payment.IssuePaymentOrder;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("issuePaymentOrder")
class IssuePaymentOrderDelegate implements JavaDelegate {

    private final IssuePaymentOrder issuePaymentOrder;

    IssuePaymentOrderDelegate(IssuePaymentOrder issuePaymentOrder) {
        this.issuePaymentOrder = issuePaymentOrder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        issuePaymentOrder.issue(PaymentVariables.runId(execution));
    }
}
