package eu.groupexchange.participation.registration;

import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.workflow.Steps;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;

/** The steps of the box Registration, and of {@code group-exchange.bpmn} that closes the door; each is one use case. */
@Steps
class RegistrationSteps {

    @Bean
    JavaDelegate acknowledgeRegistration(RegistrationNotices notify) {
        return execution -> notify.acknowledge(ParticipationProcess.PROCESS.of(execution));
    }

    @Bean
    JavaDelegate remindOfAddress(RegistrationNotices notify) {
        return execution -> notify.remindOfAddress(ParticipationProcess.PROCESS.of(execution));
    }

    @Bean
    JavaDelegate lapseRegistration(RegistrationNotices notify) {
        return execution -> notify.lapseRegistration(ParticipationProcess.PROCESS.of(execution));
    }

    @Bean
    JavaDelegate closeRegistration(CloseRegistration registrations) {
        return execution -> {
            CloseRegistration.Summary summary = registrations.close(GroupExchangeProcess.PROCESS.of(execution));
            GroupExchangeProcess.PARTICIPANTS.set(execution, summary.participants());
            GroupExchangeProcess.CONFIRMED_COUNT.set(execution, summary.confirmed());
            GroupExchangeProcess.UNDECIDED_COUNT.set(execution, summary.undecided());
        };
    }
}
