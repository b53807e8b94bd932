package eu.groupexchange.participation.cancellation;

import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.exchange.tasks.ExchangeLists;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.workflow.Steps;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;

/** The steps that follow when an exchange is cancelled: of its own process, and of the box Cancellation of each participation. */
@Steps
class CancellationSteps {

    @Bean
    JavaDelegate cancelParticipations(CancelParticipations cancellations, ExchangeLists lists) {
        return execution -> {
            cancellations.cancelAll(GroupExchangeProcess.PROCESS.of(execution));
            lists.settle(GroupExchangeProcess.PROCESS.of(execution));
        };
    }

    @Bean
    JavaDelegate notifyCancellation(CancelParticipations cancellations) {
        return execution -> cancellations.tell(ParticipationProcess.PROCESS.of(execution));
    }
}
