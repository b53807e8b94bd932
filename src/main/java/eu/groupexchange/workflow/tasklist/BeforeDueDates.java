package eu.groupexchange.workflow.tasklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryProperty;

/**
 * Lists as they were made before each task had a date and named whom it is about: by priority and the newest first, with three
 * variables below each task. What is still so is brought on; whatever an administrator made of them stays.
 */
final class BeforeDueDates {

    private static final Set<String> ORDER =
            Set.of(TaskQueryProperty.PRIORITY.getName(), TaskQueryProperty.CREATE_TIME.getName());
    private static final String VARIABLES = "variables";
    private static final int SHOWN = 3;

    private BeforeDueDates() {}

    static Filter broughtOn(Filter filter, TaskQueryImpl ordered) {
        TaskQueryImpl query = filter.getQuery();
        if (!query.getOrderingProperties().isEmpty()
                && query.getOrderingProperties().stream()
                        .allMatch(
                                order -> ORDER.contains(order.getQueryProperty().getName()))) {
            query.setOrderingProperties(ordered.getOrderingProperties());
            filter.setQuery(query);
        }
        if (filter.getProperties().get(VARIABLES) instanceof List<?> shown && shown.size() == SHOWN) {
            Map<String, Object> properties = new HashMap<>(filter.getProperties());
            properties.put(VARIABLES, List.of());
            filter.setProperties(properties);
        }
        return filter;
    }
}
