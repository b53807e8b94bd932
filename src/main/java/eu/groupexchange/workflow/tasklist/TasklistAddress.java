package eu.groupexchange.workflow.tasklist;

/** Where a task is opened in Tasklist. */
public final class TasklistAddress {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/";

    private TasklistAddress() {}

    /** The address of one task, within the application; a person who may not see it finds Tasklist without it. */
    public static String of(String taskId) {
        return TASKLIST + "?task=" + taskId;
    }
}
