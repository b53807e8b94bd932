package eu.groupexchange.workflow.tasklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists as the engine keeps them: filters, and rights to read them. Whoever causes one to be made needs no right to make filters. */
@Component
class EngineTaskLists {

    private final ProcessEngineConfigurationImpl engine;
    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final MadeTaskLists made;

    EngineTaskLists(ProcessEngine engine, MadeTaskLists made) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.filters = engine.getFilterService();
        this.tasks = engine.getTaskService();
        this.authorizations = engine.getAuthorizationService();
        this.made = made;
    }

    boolean areNew() {
        return !made.any();
    }

    /** Once; then only its title follows, as long as nobody else has changed it. */
    void make(TaskList list) {
        unasked(() -> {
            if (made.begin(list)) {
                Filter filter = earlier(list);
                made.keep(list, filter.getId());
                list.groups().forEach(group -> show(filter.getId(), group));
            } else {
                rename(list);
            }
            return list;
        });
    }

    boolean hasOpen(TaskList.Selection which) {
        return unasked(() -> which.of(tasks.createTaskQuery()).count() > 0);
    }

    void drop(String key) {
        unasked(() -> {
            made.find(key).map(MadeTaskLists.Made::filter).map(this::existing).ifPresent(filter -> {
                filters.deleteFilter(filter.getId()); // with the rights to read it
            });
            made.forget(key);
            return key;
        });
    }

    /** A list of that name, from before account was kept of them, is taken over. */
    private Filter earlier(TaskList list) {
        List<Filter> same =
                filters.createTaskFilterQuery().filterName(list.title()).list();
        if (!same.isEmpty()) {
            return filters.saveFilter(BeforeDueDates.broughtOn(same.get(0), (TaskQueryImpl) query(list)));
        }
        Filter filter = filters.newTaskFilter(list.title());
        filter.setProperties(properties(list));
        filter.setQuery(query(list));
        return filters.saveFilter(filter);
    }

    private void rename(TaskList list) {
        made.find(list.key())
                .filter(before -> !before.title().equals(list.title()))
                .ifPresent(before -> {
                    Filter filter = existing(before.filter());
                    if (filter != null && filter.getName().equals(before.title())) {
                        filter.setName(list.title());
                        filters.saveFilter(filter);
                        made.keep(list, filter.getId());
                    }
                });
    }

    private @Nullable Filter existing(@Nullable String id) {
        return id == null ? null : filters.createTaskFilterQuery().filterId(id).singleResult();
    }

    /** The oldest due first; what is due together, by when it came. */
    private TaskQuery query(TaskList list) {
        return list.tasks()
                .of(tasks.createTaskQuery())
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc();
    }

    private static Map<String, Object> properties(TaskList list) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("description", list.description());
        properties.put("priority", list.position());
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", List.of());
        return properties;
    }

    private void show(String filter, String group) {
        boolean shown = authorizations
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_GRANT)
                        .groupIdIn(group)
                        .resourceType(Resources.FILTER)
                        .resourceId(filter)
                        .count()
                > 0;
        if (!shown) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(Resources.FILTER);
            grant.setResourceId(filter);
            grant.addPermission(Permissions.READ);
            authorizations.saveAuthorization(grant);
        }
    }

    <T> T unasked(Callable<T> work) {
        return Objects.requireNonNull(
                engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(work)));
    }
}
