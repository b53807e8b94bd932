package eu.groupexchange.exchange;

import eu.groupexchange.workflow.CompletedTask;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("approveParticipantListDecision")
class ApproveParticipantListListener implements TaskListener {

    private final ExchangeLifecycle exchanges;

    ApproveParticipantListListener(ExchangeLifecycle exchanges) {
        this.exchanges = exchanges;
    }

    @Override
    public void notify(DelegateTask task) {
        CompletedTask completed = new CompletedTask(task);
        exchanges.approveParticipantList(
                new Slug(completed.businessKey()), completed.flag("participantListApproved"), completed.userId());
    }
}
