package eu.groupexchange.platform.accounts;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * A task gives rights to the groups that the model names for it. The engine would also give them to each person to whom a task
 * was ever assigned, and these would outlive the membership.
 */
public class GroupsOnly extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity @Nullable [] newTaskAssignee(
            Task task, @Nullable String oldAssignee, @Nullable String newAssignee) {
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskOwner(
            Task task, @Nullable String oldOwner, @Nullable String newOwner) {
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskUserIdentityLink(Task task, String userId, String type) {
        return null;
    }
}
