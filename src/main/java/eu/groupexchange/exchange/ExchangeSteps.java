package eu.groupexchange.exchange;

import eu.groupexchange.workflow.CompletedTask;
import eu.groupexchange.workflow.Steps;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;

/** The steps of {@code group-exchange.bpmn} about the exchange itself: each is one use case. */
@Steps
class ExchangeSteps {

    @Bean
    TaskListener approveParticipantListDecision(ExchangeLifecycle exchanges) {
        return task -> {
            CompletedTask completed = new CompletedTask(task);
            exchanges.approveParticipantList(
                    GroupExchangeProcess.PROCESS.of(task),
                    completed.flag(GroupExchangeProcess.PARTICIPANT_LIST_APPROVED),
                    completed.userId());
        };
    }

    @Bean
    TaskListener closeExchangeDecision(ExchangeLifecycle exchanges) {
        return task -> {
            CompletedTask completed = new CompletedTask(task);
            exchanges.close(
                    GroupExchangeProcess.PROCESS.of(task),
                    completed.text(GroupExchangeProcess.OUTCOMES),
                    completed.text(GroupExchangeProcess.JOINT_PROJECTS),
                    completed.text(GroupExchangeProcess.CLOSING_REASON),
                    completed.userId());
        };
    }
}
