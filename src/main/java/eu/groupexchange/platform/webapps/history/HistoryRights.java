package eu.groupexchange.platform.webapps.history;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/**
 * Whose history the person who asks may read. Whatever this plugin reads past the engine's queries is read for these keys
 * only: the engine's own filters do not reach SQL of ours, and a plugin answers whoever is signed in.
 */
@Component
class HistoryRights {

    private final IdentityService identities;
    private final AuthorizationService authorizations;
    private final RepositoryService repository;

    HistoryRights(IdentityService identities, AuthorizationService authorizations, RepositoryService repository) {
        this.identities = identities;
        this.authorizations = authorizations;
        this.repository = repository;
    }

    /** Keys of the processes, such as {@code participation}; none for those who may read no history, or enter no Cockpit. */
    Set<String> processes() {
        // the engine's queries show what may be read, which is less than what there is
        return allowed(
                Resources.PROCESS_DEFINITION,
                ProcessDefinitionPermissions.READ_HISTORY,
                repository.createProcessDefinitionQuery().latestVersion().list().stream()
                        .map(ProcessDefinition::getKey)
                        .collect(Collectors.toSet()));
    }

    /** Keys of the decisions, such as {@code eligibility}. */
    Set<String> decisions() {
        return allowed(
                Resources.DECISION_DEFINITION,
                Permissions.READ_HISTORY,
                repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                        .map(DecisionDefinition::getKey)
                        .collect(Collectors.toSet()));
    }

    /** Their names, by key. */
    Map<String, String> named(Set<String> processes) {
        Map<String, String> names = new TreeMap<>();
        repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(definition -> processes.contains(definition.getKey()))
                .forEach(definition -> names.put(
                        definition.getKey(), Objects.requireNonNullElse(definition.getName(), definition.getKey())));
        return names;
    }

    /** Their names, by key. */
    Map<String, String> namedDecisions(Set<String> decisions) {
        Map<String, String> names = new TreeMap<>();
        repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                .filter(definition -> decisions.contains(definition.getKey()))
                .forEach(definition -> names.put(
                        definition.getKey(), Objects.requireNonNullElse(definition.getName(), definition.getKey())));
        return names;
    }

    private Set<String> allowed(Resource resource, Permission permission, Set<String> keys) {
        var caller = identities.getCurrentAuthentication();
        if (caller == null || !may(Permissions.ACCESS, Resources.APPLICATION, "cockpit")) {
            return Set.of();
        }
        return keys.stream().filter(key -> may(permission, resource, key)).collect(Collectors.toUnmodifiableSet());
    }

    private boolean may(Permission permission, Resource resource, String id) {
        var caller = identities.getCurrentAuthentication();
        return authorizations.isUserAuthorized(caller.getUserId(), caller.getGroupIds(), permission, resource, id);
    }
}
