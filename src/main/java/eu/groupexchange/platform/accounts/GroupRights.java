package eu.groupexchange.platform.accounts;

import static eu.groupexchange.platform.accounts.StaffGroup.ADMINISTRATORS;
import static eu.groupexchange.platform.accounts.StaffGroup.AUDITORS;
import static eu.groupexchange.platform.accounts.StaffGroup.COORDINATORS;
import static eu.groupexchange.platform.accounts.StaffGroup.FINANCE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;

/**
 * What each group may do in the engine. Tasks bring the rights of their candidates themselves, lists of tasks those of their readers. Nobody but administrators may
 * create or change a filter (a stored filter evaluates expressions) or a deployment.
 */
record GroupRights(StaffGroup group, Resource resource, String resourceId, List<Permission> permissions) {

    private static final String PAYMENT_RUN = "payment-run";

    static List<GroupRights> all() {
        var rights = new ArrayList<GroupRights>();
        rights.addAll(workOnTasks(COORDINATORS));
        rights.addAll(workOnTasks(FINANCE));
        rights.add(of(FINANCE, Resources.PROCESS_DEFINITION, PAYMENT_RUN, Permissions.CREATE_INSTANCE));
        rights.add(of(FINANCE, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE));
        rights.addAll(readEverything());
        for (Resource resource : Resources.values()) {
            rights.add(of(ADMINISTRATORS, resource, Authorization.ANY, Permissions.ALL));
        }
        return List.copyOf(rights);
    }

    private static List<GroupRights> workOnTasks(StaffGroup group) {
        return List.of(
                of(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS),
                // without the second right the list of tasks cannot say which organisation each is about
                of(
                        group,
                        Resources.PROCESS_DEFINITION,
                        Authorization.ANY,
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.READ_INSTANCE));
    }

    private static List<GroupRights> readEverything() {
        return List.of(
                of(AUDITORS, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
                of(
                        AUDITORS,
                        Resources.PROCESS_DEFINITION,
                        Authorization.ANY,
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.READ_INSTANCE,
                        ProcessDefinitionPermissions.READ_HISTORY,
                        ProcessDefinitionPermissions.READ_TASK,
                        ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                        ProcessDefinitionPermissions.READ_HISTORY_VARIABLE),
                of(
                        AUDITORS,
                        Resources.DECISION_DEFINITION,
                        Authorization.ANY,
                        Permissions.READ,
                        Permissions.READ_HISTORY),
                of(AUDITORS, Resources.DECISION_REQUIREMENTS_DEFINITION, Authorization.ANY, Permissions.READ),
                // Cockpit counts the tasks of each group; what else READ would let through, the list of the REST
                // refuses
                of(AUDITORS, Resources.TASK, Authorization.ANY, Permissions.READ),
                of(AUDITORS, Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ),
                of(
                        AUDITORS,
                        Resources.OPERATION_LOG_CATEGORY,
                        Authorization.ANY,
                        UserOperationLogCategoryPermissions.READ));
    }

    private static GroupRights of(StaffGroup group, Resource resource, String resourceId, Permission... permissions) {
        return new GroupRights(group, resource, resourceId, Arrays.asList(permissions));
    }
}
