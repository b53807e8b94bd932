package eu.groupexchange.participation.process;

import eu.groupexchange.participation.CloseRegistration;
import eu.groupexchange.workflow.ProcessVariable;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The step of {@code group-exchange.bpmn} that closes the door. */
@Configuration(proxyBeanMethods = false)
class RegistrationClosing {

    @Bean
    JavaDelegate closeRegistration(CloseRegistration registrations) {
        return execution -> {
            CloseRegistration.Summary summary = registrations.close(execution.getProcessBusinessKey());
            ProcessVariable.json("participants").set(execution, summary.participants());
            ProcessVariable.count("confirmedCount").set(execution, summary.confirmed());
            ProcessVariable.count("undecidedCount").set(execution, summary.undecided());
        };
    }
}
