package eu.groupexchange.payment.process;

import eu.groupexchange.audit.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Who started a process: the account that is signed in or was when it was started; the software where a timer did. */
final class Starter {

    private Starter() {}

    static Actor of(DelegateExecution execution) {
        var engine = execution.getProcessEngineServices();
        Authentication signedIn = engine.getIdentityService().getCurrentAuthentication();
        if (signedIn != null && signedIn.getUserId() != null) {
            return Actor.staff(signedIn.getUserId());
        }
        HistoricProcessInstance instance = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .singleResult();
        return instance == null || instance.getStartUserId() == null
                ? Actor.SYSTEM
                : Actor.staff(instance.getStartUserId());
    }
}
