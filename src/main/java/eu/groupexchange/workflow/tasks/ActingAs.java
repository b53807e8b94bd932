package eu.groupexchange.workflow.tasks;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Lets the engine know who acts, so that its rights hold and its history names the person. */
@Component
class ActingAs {

    private final ProcessEngineConfigurationImpl engine;
    private final IdentityService identities;

    ActingAs(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.identities = engine.getIdentityService();
    }

    /** Whoever acted before on this thread does so again afterwards. */
    void as(String userId, Runnable work) {
        Authentication before = identities.getCurrentAuthentication();
        identities.setAuthentication(userId, groupsOf(userId));
        try {
            work.run();
        } finally {
            if (before == null) {
                identities.clearAuthentication();
            } else {
                identities.setAuthentication(before);
            }
        }
    }

    private List<String> groupsOf(String userId) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(
                        () -> identities.createGroupQuery().groupMember(userId).list().stream()
                                .map(Group::getId)
                                .toList()));
    }
}
