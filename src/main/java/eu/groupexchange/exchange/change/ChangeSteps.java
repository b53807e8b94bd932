package eu.groupexchange.exchange.change;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.workflow.ExchangeWorkflow;
import eu.groupexchange.workflow.Steps;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;

/** The step of the box Change of dates that moves those of the exchange itself. */
@Steps
class ChangeSteps {

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
