package eu.groupexchange.testing;

import eu.groupexchange.workflow.contract.ProcessVariable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

/** A task that waits for a person. */
public final class TestTask {

    private final Story story;
    private final Task task;

    private TestTask(Story story, Task task) {
        this.story = story;
        this.task = task;
    }

    /** @throws AssertionError when there is no such task */
    static TestTask open(Story story, String businessKey, String key) {
        Task task = query(story, businessKey, key).singleResult();
        if (task == null) {
            throw new AssertionError("No task " + key + " is open for " + businessKey + ", but "
                    + query(story, businessKey).list().stream()
                            .map(Task::getTaskDefinitionKey)
                            .toList());
        }
        return new TestTask(story, task);
    }

    static boolean isOpen(Story story, String businessKey, String key) {
        return query(story, businessKey, key).count() > 0;
    }

    private static TaskQuery query(Story story, String businessKey) {
        return story.bean(TaskService.class).createTaskQuery().processInstanceBusinessKey(businessKey);
    }

    private static TaskQuery query(Story story, String businessKey, String key) {
        return query(story, businessKey).taskDefinitionKey(key);
    }

    public Object variable(String name) {
        return story.bean(TaskService.class).getVariable(task.getId(), name);
    }

    /** Completes it as somebody signed in would; lists go as JSON, as Tasklist sends them. */
    public void complete(String userId, Map<String, Object> variables) {
        submit(userId, variables);
        story.work();
    }

    /** The same, and what follows from it is left for later. */
    public void submit(String userId, Map<String, Object> variables) {
        Map<String, Object> sent = new HashMap<>(variables);
        sent.replaceAll((name, value) ->
                value instanceof List<?> list ? ProcessVariable.json(name).toEngine(list) : value);
        IdentityService identity = story.bean(IdentityService.class);
        identity.setAuthentication(userId, List.of("coordinators", "finance", "camunda-admin"));
        try {
            story.bean(FormService.class).submitTaskForm(task.getId(), sent);
        } finally {
            identity.clearAuthentication();
        }
    }
}
