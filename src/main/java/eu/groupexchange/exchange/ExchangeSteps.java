package eu.groupexchange.exchange;

import eu.groupexchange.workflow.ExchangeWorkflow;
import eu.groupexchange.workflow.Steps;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;

/** The step of {@code group-exchange.bpmn} that moves its own dates. */
@Steps
class ExchangeSteps {

    /**
     * The dates that the whole process knows came with the message. The round of a day that waits to begin has its own, and
     * timers have theirs.
     */
    @Bean
    JavaDelegate moveDates(ExchangeCatalogue exchanges, ExchangeWorkflow workflow) {
        return execution -> {
            moveDays(execution, exchanges.get(new Slug(execution.getProcessBusinessKey())));
            workflow.recalculateTimers(GroupExchangeProcess.PROCESS, GroupExchangeProcess.PROCESS.of(execution));
        };
    }

    private static void moveDays(DelegateExecution execution, Exchange exchange) {
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        runtime.createVariableInstanceQuery()
                .processInstanceIdIn(execution.getProcessInstanceId())
                .variableName("dayStartsAt")
                .list()
                .forEach(round -> {
                    int number = (Integer) runtime.getVariable(round.getExecutionId(), "loopCounter");
                    runtime.setVariablesLocal(round.getExecutionId(), ExchangeFacts.ofDay(exchange, number));
                });
    }
}
