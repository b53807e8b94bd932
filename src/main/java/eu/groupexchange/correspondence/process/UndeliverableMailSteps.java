package eu.groupexchange.correspondence.process;

import eu.groupexchange.correspondence.ResolveUndeliverableMail;
import eu.groupexchange.workflow.CompletedTask;
import eu.groupexchange.workflow.Steps;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;

/** The steps of {@code undeliverable-mail.bpmn} by the names that it gives them; its business key is the mail's id. */
@Steps
class UndeliverableMailSteps {

    @Bean
    TaskListener resolveUndeliverableMailDecision(ResolveUndeliverableMail mails) {
        return task -> {
            CompletedTask completed = new CompletedTask(task);
            mails.decide(
                    UUID.fromString(completed.businessKey()),
                    completed.text("mailDecision"),
                    completed.text("mailReason"),
                    completed.userId());
        };
    }

    @Bean
    JavaDelegate resendMail(ResolveUndeliverableMail mails) {
        return execution -> mails.resend(mail(execution));
    }

    @Bean
    JavaDelegate dropMail(ResolveUndeliverableMail mails) {
        return execution -> mails.drop(mail(execution));
    }

    private static UUID mail(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }
}
