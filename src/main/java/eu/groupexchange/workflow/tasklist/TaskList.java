package eu.groupexchange.workflow.tasklist;

import java.util.List;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * A list of tasks in Tasklist.
 *
 * @param key its name for good
 * @param title as people read it
 * @param description what stands in it, as a tooltip
 * @param position the smallest first
 * @param groups who sees it
 * @param tasks which tasks it shows, of those that its reader may see; says nothing of their order
 */
record TaskList(String key, String title, String description, int position, List<String> groups, Selection tasks) {

    /** Chooses tasks. */
    interface Selection {

        TaskQuery of(TaskQuery all);
    }
}
