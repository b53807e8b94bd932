package eu.groupexchange.participation.rescheduling;

import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.workflow.Steps;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;

/** The steps that follow when an exchange was moved: of its own process, and of the box Change of dates of each participation. */
@Steps
class ReschedulingSteps {

    @Bean
    JavaDelegate tellParticipations(TellNewDates dates) {
        return execution -> dates.tellAll(GroupExchangeProcess.PROCESS.of(execution));
    }

    @Bean
    JavaDelegate notifyRescheduling(TellNewDates dates) {
        return execution -> dates.mail(ParticipationProcess.PROCESS.of(execution));
    }
}
