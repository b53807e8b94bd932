package eu.groupexchange.platform.accounts;

import static eu.groupexchange.platform.accounts.StaffGroup.COORDINATORS;
import static eu.groupexchange.platform.accounts.StaffGroup.FINANCE;

import eu.groupexchange.workflow.tasklist.TaskLists;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The lists that Tasklist opens with. Each shows only the tasks that its reader may see, and each group only what it works on. */
@Component
@Order(2)
class TaskFilterSetup implements SetupStep {

    private static final List<StaffGroup> WORK_ON_TASKS = List.of(COORDINATORS, FINANCE);

    private final TaskLists lists;
    private final FilterService filters;
    private final AuthorizationService authorizations;

    TaskFilterSetup(TaskLists lists, FilterService filters, AuthorizationService authorizations) {
        this.lists = lists;
        this.filters = filters;
        this.authorizations = authorizations;
    }

    @Override
    public void ensure() {
        if (lists.areNew()) {
            WORK_ON_TASKS.forEach(this::readEachByItself);
        }
        lists.make(WORK_ON_TASKS.stream().map(StaffGroup::id).toList());
    }

    /**
     * Once both groups might read every list. Where that is still so, they go on to read those that there are, an
     * administrator's included; of new ones they read what is made for them.
     */
    private void readEachByItself(StaffGroup group) {
        authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group.id())
                .resourceType(Resources.FILTER)
                .resourceId(Authorization.ANY)
                .list()
                .stream()
                .filter(TaskFilterSetup::onlyReads)
                .forEach(all -> {
                    filters.createTaskFilterQuery().list().forEach(filter -> grant(group, filter));
                    authorizations.deleteAuthorization(all.getId());
                });
    }

    private static boolean onlyReads(Authorization right) {
        Permission[] granted = right.getPermissions(Permissions.values());
        return List.of(granted).stream()
                .filter(permission -> permission.getValue() != 0)
                .allMatch(permission -> permission == Permissions.READ);
    }

    private void grant(StaffGroup group, Filter filter) {
        Authorization right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setGroupId(group.id());
        right.setResource(Resources.FILTER);
        right.setResourceId(filter.getId());
        right.addPermission(Permissions.READ);
        authorizations.saveAuthorization(right);
    }
}
