package eu.groupexchange.platform.accounts;

import eu.groupexchange.wording.Texts;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The lists that Tasklist opens with. Each shows only the tasks that its reader may see. */
@Component
@Order(2)
class TaskFilterSetup implements SetupStep {

    private final FilterService filters;
    private final TaskService tasks;

    TaskFilterSetup(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    @Override
    public void ensure() {
        ensureFilter(
                Texts.of("platform.task-filter-setup.all-tasks"),
                Texts.of("platform.task-filter-setup.everything-waits-group"),
                0,
                urgentFirst());
        ensureFilter(
                Texts.of("platform.task-filter-setup.my-tasks"),
                Texts.of("platform.task-filter-setup.what-you-have-claimed"),
                10,
                urgentFirst().taskAssigneeExpression("${currentUser()}"));
        ensureFilter(
                Texts.of("platform.task-filter-setup.my-groups-tasks"),
                Texts.of("platform.task-filter-setup.nobody-group-claimed"),
                20,
                urgentFirst().taskCandidateGroupInExpression("${currentUserGroups()}"));
    }

    private TaskQuery urgentFirst() {
        return tasks.createTaskQuery()
                .orderByTaskPriority()
                .desc()
                .orderByTaskCreateTime()
                .desc();
    }

    private void ensureFilter(String name, String description, int priority, TaskQuery query) {
        Filter existing = filters.createTaskFilterQuery().filterName(name).singleResult();
        if (existing != null) {
            sortAnew(existing, query);
        } else {
            var filter = filters.newTaskFilter(name);
            filter.setQuery(query);
            filter.setProperties(Map.of(
                    "description",
                    description,
                    "priority",
                    priority,
                    "refresh",
                    true,
                    "showUndefinedVariable",
                    false,
                    "variables",
                    List.of(
                            variable("reference", "Reference"),
                            variable("organisationName", "Organisation"),
                            variable("country", "Country"))));
            filters.saveFilter(filter);
        }
    }

    /** Lists that were made before tasks had priorities know one order only; whatever an administrator made of them stays. */
    private void sortAnew(Filter filter, TaskQuery query) {
        TaskQueryImpl stored = filter.getQuery();
        if (stored.getOrderingProperties().size() == 1) {
            filter.setQuery(query);
            filters.saveFilter(filter);
        }
    }

    private static Map<String, String> variable(String name, String label) {
        return Map.of("name", name, "label", label);
    }
}
