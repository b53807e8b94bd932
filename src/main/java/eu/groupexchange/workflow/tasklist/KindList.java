package eu.groupexchange.workflow.tasklist;

/**
 * A list of Tasklist with the tasks of some kinds.
 *
 * @param key its name for good, such as {@code reviews}
 * @param title as people read it
 * @param position among such lists, the smallest first
 */
public record KindList(String key, String title, int position) {}
