package eu.groupexchange.participation.rescheduling;

import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.casework.ParticipationVariables;
import eu.groupexchange.workflow.Steps;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;

/** The steps that follow when an exchange was moved: of its own process, and of the box Change of dates of each participation. */
@Steps
class ReschedulingSteps {

    @Bean
    JavaDelegate tellParticipations(TellNewDates dates) {
        return execution -> dates.tellAll(new Slug(execution.getProcessBusinessKey()));
    }

    @Bean
    JavaDelegate notifyRescheduling(TellNewDates dates) {
        return execution -> dates.mail(ParticipationVariables.reference(execution));
    }
}
