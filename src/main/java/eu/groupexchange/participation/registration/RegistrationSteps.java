package eu.groupexchange.participation.registration;

import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.casework.ParticipationVariables;
import eu.groupexchange.workflow.ProcessVariable;
import eu.groupexchange.workflow.Steps;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;

/** The steps of the box Registration, and of {@code group-exchange.bpmn} that closes the door; each is one use case. */
@Steps
class RegistrationSteps {

    @Bean
    JavaDelegate acknowledgeRegistration(RegistrationNotices notify) {
        return execution -> notify.acknowledge(ParticipationVariables.reference(execution));
    }

    @Bean
    JavaDelegate remindOfAddress(RegistrationNotices notify) {
        return execution -> notify.remindOfAddress(ParticipationVariables.reference(execution));
    }

    @Bean
    JavaDelegate lapseRegistration(RegistrationNotices notify) {
        return execution -> notify.lapseRegistration(ParticipationVariables.reference(execution));
    }

    @Bean
    JavaDelegate closeRegistration(CloseRegistration registrations) {
        return execution -> {
            CloseRegistration.Summary summary = registrations.close(new Slug(execution.getProcessBusinessKey()));
            ProcessVariable.json("participants").set(execution, summary.participants());
            ProcessVariable.count("confirmedCount").set(execution, summary.confirmed());
            ProcessVariable.count("undecidedCount").set(execution, summary.undecided());
        };
    }
}
