package eu.groupexchange.platform.security;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
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
        ensureFilter("All tasks", "Everything that waits for you or your group", 0, newest());
        ensureFilter("My tasks", "What you have claimed", 10, newest().taskAssigneeExpression("${currentUser()}"));
        ensureFilter(
                "My group's tasks",
                "What nobody of your group has claimed yet",
                20,
                newest().taskCandidateGroupInExpression("${currentUserGroups()}"));
    }

    private TaskQuery newest() {
        return tasks.createTaskQuery().orderByTaskCreateTime().desc();
    }

    private void ensureFilter(String name, String description, int priority, TaskQuery query) {
        if (filters.createTaskFilterQuery().filterName(name).count() == 0) {
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

    private static Map<String, String> variable(String name, String label) {
        return Map.of("name", name, "label", label);
    }
}
