package eu.groupexchange.platform.accounts;

import eu.groupexchange.audit.access.AccessLog;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.AuthorizationServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;
import org.jspecify.annotations.Nullable;

/** The engine's service for rights: each that is granted, changed or taken away is logged. */
public class GuardedRights extends AuthorizationServiceImpl {

    private final RightsLog log;

    public GuardedRights(AccessLog log) {
        this.log = new RightsLog(log);
    }

    @Override
    public Authorization saveAuthorization(Authorization authorization) {
        boolean isNew = ((AuthorizationEntity) authorization).getRevision() == 0;
        log.during(
                commandExecutor,
                whose(authorization),
                (isNew ? "granted " : "changed to ") + inWords(authorization),
                () -> super.saveAuthorization(authorization));
        return authorization;
    }

    @Override
    public void deleteAuthorization(String authorizationId) {
        Authorization before = find(authorizationId);
        if (before == null) {
            super.deleteAuthorization(authorizationId); // says that there is none
            return;
        }
        log.during(
                commandExecutor,
                whose(before),
                "taken away " + inWords(before),
                () -> super.deleteAuthorization(authorizationId));
    }

    private @Nullable Authorization find(String id) {
        return commandExecutor.execute(context -> context.runWithoutAuthorization(
                () -> createAuthorizationQuery().authorizationId(id).singleResult()));
    }

    private static @Nullable String whose(Authorization authorization) {
        String whose = authorization.getGroupId() == null ? authorization.getUserId() : authorization.getGroupId();
        return Authorization.ANY.equals(whose) ? null : whose;
    }

    /** Such as {@code process-definition payment-run: CREATE_INSTANCE}. */
    private static String inWords(Authorization authorization) {
        int type = authorization.getResourceType();
        String resource = Stream.of(Resources.values())
                .filter(one -> one.resourceType() == type)
                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .findFirst()
                .orElse("resource " + type);
        boolean all = ((AuthorizationEntity) authorization).isEveryPermissionGranted();
        String permissions = all
                ? "ALL"
                : Stream.of(authorization.getPermissions(ResourceTypeUtil.getPermissionsByResourceType(type)))
                        .filter(permission -> permission.getValue() != 0)
                        .map(Permission::getName)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return resource + " " + Objects.requireNonNullElse(authorization.getResourceId(), Authorization.ANY) + ": "
                + permissions
                + (authorization.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE ? " revoked" : "");
    }
}
