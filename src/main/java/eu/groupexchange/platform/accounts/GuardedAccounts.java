package eu.groupexchange.platform.accounts;

import eu.groupexchange.audit.access.AccessLog;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/**
 * The engine's service for accounts. Who leaves a group lets go of what it had claimed as its member: nobody else could claim
 * it. Rights that were granted to a deleted account alone go with it: a later one of the same name is somebody else. Every change of
 * who there is and of who belongs to what is logged.
 */
public class GuardedAccounts extends IdentityServiceImpl {

    private final RightsLog log;

    public GuardedAccounts(AccessLog log) {
        this.log = new RightsLog(log);
    }

    @Override
    public void saveUser(User user, boolean skipPasswordPolicy) {
        var account = (UserEntity) user;
        String what = account.getRevision() == 0
                ? "account created"
                : account.hasNewPassword() ? "password changed" : "account changed";
        logged(user.getId(), what, () -> super.saveUser(user, skipPasswordPolicy));
    }

    @Override
    public void unlockUser(String userId) {
        logged(userId, "account unlocked", () -> super.unlockUser(userId));
    }

    @Override
    public void saveGroup(Group group) {
        String what = ((GroupEntity) group).getRevision() == 0 ? "group created" : "group changed";
        logged(group.getId(), what, () -> super.saveGroup(group));
    }

    @Override
    public void createMembership(String userId, String groupId) {
        logged(userId, "joined group " + groupId, () -> super.createMembership(userId, groupId));
    }

    @Override
    public void saveTenant(Tenant tenant) {
        logged(tenant.getId(), "tenant saved", () -> super.saveTenant(tenant));
    }

    @Override
    public void deleteTenant(String tenantId) {
        logged(tenantId, "tenant deleted", () -> super.deleteTenant(tenantId));
    }

    @Override
    public void createTenantUserMembership(String tenantId, String userId) {
        logged(userId, "joined tenant " + tenantId, () -> super.createTenantUserMembership(tenantId, userId));
    }

    @Override
    public void createTenantGroupMembership(String tenantId, String groupId) {
        logged(groupId, "joined tenant " + tenantId, () -> super.createTenantGroupMembership(tenantId, groupId));
    }

    @Override
    public void deleteTenantUserMembership(String tenantId, String userId) {
        logged(userId, "left tenant " + tenantId, () -> super.deleteTenantUserMembership(tenantId, userId));
    }

    @Override
    public void deleteTenantGroupMembership(String tenantId, String groupId) {
        logged(groupId, "left tenant " + tenantId, () -> super.deleteTenantGroupMembership(tenantId, groupId));
    }

    @Override
    public void deleteUser(String userId) {
        logged(userId, "account deleted", () -> super.deleteUser(userId));
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
        logged(userId, "left group " + groupId, () -> super.deleteMembership(userId, groupId));
        asTheEngine(context -> release(userId, context));
    }

    @Override
    public void deleteGroup(String groupId) {
        List<String> members = createUserQuery().memberOfGroup(groupId).list().stream()
                .map(User::getId)
                .toList();
        logged(groupId, "group deleted", () -> super.deleteGroup(groupId));
        asTheEngine(context -> members.forEach(member -> release(member, context)));
    }

    private void logged(String subject, String what, Runnable change) {
        log.during(commandExecutor, subject, what, change);
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
