package eu.groupexchange.platform.accounts;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/**
 * The engine's service for accounts. Who leaves a group lets go of what it had claimed as its member: nobody else could claim
 * it. Rights that were granted to a deleted account alone go with it: a later one of the same name is somebody else.
 */
public class GuardedAccounts extends IdentityServiceImpl {

    @Override
    public void deleteUser(String userId) {
        super.deleteUser(userId);
        asTheEngine(context -> {
            release(userId, context);
            var rights = context.getProcessEngineConfiguration().getAuthorizationService();
            rights.createAuthorizationQuery()
                    .userIdIn(userId)
                    .list()
                    .forEach(right -> rights.deleteAuthorization(right.getId()));
        });
    }

    @Override
    public void deleteMembership(String userId, String groupId) {
        super.deleteMembership(userId, groupId);
        asTheEngine(context -> release(userId, context));
    }

    @Override
    public void deleteGroup(String groupId) {
        List<String> members = createUserQuery().memberOfGroup(groupId).list().stream()
                .map(User::getId)
                .toList();
        super.deleteGroup(groupId);
        asTheEngine(context -> members.forEach(member -> release(member, context)));
    }

    private void release(String userId, CommandContext context) {
        List<String> groups = createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
        var tasks = context.getProcessEngineConfiguration().getTaskService();
        tasks.createTaskQuery().taskAssignee(userId).list().stream()
                .map(Task::getId)
                .filter(task -> tasks.getIdentityLinksForTask(task).stream()
                        .map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull)
                        .noneMatch(groups::contains))
                .forEach(task -> new AssignTaskCmd(task, null).execute(context));
    }

    private void asTheEngine(Consumer<CommandContext> work) {
        commandExecutor.execute(context -> context.runWithoutAuthorization(() -> {
            work.accept(context);
            return null;
        }));
    }
}
