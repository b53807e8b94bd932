package eu.groupexchange.exchange;

import eu.groupexchange.workflow.CompletedTask;
import eu.groupexchange.workflow.ExchangeWorkflow;
import eu.groupexchange.workflow.Steps;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
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

    /**
     * The dates that the whole process knows came with the message. The round of a day that waits to begin has its own, and
     * timers have theirs.
     */
    @Bean
    JavaDelegate moveDates(ExchangeCatalogue exchanges, ExchangeWorkflow workflow) {
        return execution -> {
            moveDays(execution, exchanges.get(GroupExchangeProcess.PROCESS.of(execution)));
            workflow.recalculateTimers(GroupExchangeProcess.PROCESS, GroupExchangeProcess.PROCESS.of(execution));
        };
    }

    private static void moveDays(DelegateExecution execution, Exchange exchange) {
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        runtime.createVariableInstanceQuery()
                .processInstanceIdIn(execution.getProcessInstanceId())
                .variableName(GroupExchangeProcess.DAY_STARTS_AT.name())
                .list()
                .forEach(round -> {
                    int number = (Integer)
                            runtime.getVariable(round.getExecutionId(), GroupExchangeProcess.LOOP_COUNTER.name());
                    runtime.setVariablesLocal(
                            round.getExecutionId(),
                            GroupExchangeProcess.Day.of(exchange, number)
                                    .values()
                                    .toEngine());
                });
    }
}
