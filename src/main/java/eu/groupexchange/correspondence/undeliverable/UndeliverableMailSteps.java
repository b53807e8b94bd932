package eu.groupexchange.correspondence.undeliverable;

import eu.groupexchange.workflow.CompletedTask;
import eu.groupexchange.workflow.Steps;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;

/** The steps of {@code undeliverable-mail.bpmn} by the names that it gives them. */
@Steps
class UndeliverableMailSteps {

    @Bean
    TaskListener resolveUndeliverableMailDecision(ResolveUndeliverableMail mails) {
        return task -> {
            CompletedTask completed = new CompletedTask(task);
            mails.decide(
                    UndeliverableMailProcess.PROCESS.of(task),
                    MailDecision.chosen(completed.text(UndeliverableMailProcess.MAIL_DECISION)),
                    completed.text(UndeliverableMailProcess.MAIL_REASON),
                    completed.userId());
        };
    }

    @Bean
    JavaDelegate resendMail(ResolveUndeliverableMail mails) {
        return execution -> mails.resend(UndeliverableMailProcess.PROCESS.of(execution));
    }

    @Bean
    JavaDelegate dropMail(ResolveUndeliverableMail mails) {
        return execution -> mails.drop(UndeliverableMailProcess.PROCESS.of(execution));
    }
}
