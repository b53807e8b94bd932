package eu.groupexchange.platform.accounts;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The groups and their rights. A right that was widened by an administrator stays as it is. */
@Component
@Order(1)
class GroupSetup implements SetupStep {

    private final IdentityService identities;
    private final AuthorizationService authorizations;

    GroupSetup(IdentityService identities, AuthorizationService authorizations) {
        this.identities = identities;
        this.authorizations = authorizations;
    }

    @Override
    public void ensure() {
        for (StaffGroup group : StaffGroup.values()) {
            ensureGroup(group);
        }
        GroupRights.all().forEach(this::ensureRights);
    }

    private void ensureGroup(StaffGroup group) {
        if (identities.createGroupQuery().groupId(group.id()).count() == 0) {
            var created = identities.newGroup(group.id());
            created.setName(group.title());
            created.setType(group == StaffGroup.ADMINISTRATORS ? Groups.GROUP_TYPE_SYSTEM : Groups.GROUP_TYPE_WORKFLOW);
            identities.saveGroup(created);
        }
    }

    private void ensureRights(GroupRights rights) {
        long granted = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(rights.group().id())
                .resourceType(rights.resource())
                .resourceId(rights.resourceId())
                .count();
        if (granted == 0) {
            var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(rights.group().id());
            grant.setResource(rights.resource());
            grant.setResourceId(rights.resourceId());
            rights.permissions().forEach((Permission permission) -> grant.addPermission(permission));
            authorizations.saveAuthorization(grant);
        }
    }
}
