package eu.groupexchange.exchange;

import eu.groupexchange.workflow.CompletedTask;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("closeExchangeDecision")
class CloseExchangeListener implements TaskListener {

    private final ExchangeLifecycle exchanges;

    CloseExchangeListener(ExchangeLifecycle exchanges) {
        this.exchanges = exchanges;
    }

    @Override
    public void notify(DelegateTask task) {
        CompletedTask completed = new CompletedTask(task);
        exchanges.close(
                new Slug(completed.businessKey()),
                completed.text("outcomes"),
                completed.text("jointProjects"),
                completed.text("closingReason"),
                completed.userId());
    }
}
