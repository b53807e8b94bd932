package eu.groupexchange.payment.process;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.IssueRemittanceAdvice;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("issueRemittanceAdvice")
class IssueRemittanceAdviceDelegate implements JavaDelegate {

    private final IssueRemittanceAdvice issueRemittanceAdvice;

    IssueRemittanceAdviceDelegate(IssueRemittanceAdvice issueRemittanceAdvice) {
        this.issueRemittanceAdvice = issueRemittanceAdvice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        issueRemittanceAdvice.issue(new ParticipationReference(execution.getProcessBusinessKey()));
        PaymentVariables.REIMBURSEMENT_OUTCOME.set(execution, "reimbursed");
    }
}
