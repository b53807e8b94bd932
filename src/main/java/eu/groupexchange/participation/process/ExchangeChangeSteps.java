package eu.groupexchange.participation.process;

import eu.groupexchange.participation.CancelParticipations;
import eu.groupexchange.participation.TellNewDates;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps that follow when an exchange is cancelled or moved: those of its own process, and those of each participation. */
@Configuration(proxyBeanMethods = false)
class ExchangeChangeSteps {

    @Bean
    JavaDelegate cancelParticipations(CancelParticipations cancellations) {
        return execution -> cancellations.cancelAll(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate notifyCancellation(CancelParticipations cancellations) {
        return execution -> cancellations.tell(ParticipationSteps.reference(execution));
    }

    @Bean
    JavaDelegate tellParticipations(TellNewDates dates) {
        return execution -> dates.tellAll(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate notifyRescheduling(TellNewDates dates) {
        return execution -> dates.mail(ParticipationSteps.reference(execution));
    }
}
