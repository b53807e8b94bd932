package eu.groupexchange.platform.demo;

import eu.groupexchange.workflow.ProcessVariable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Does in the demo what its accounts would do in Tasklist. */
@Component
@Profile("demo")
class SampleStaff {

    private final TaskService tasks;
    private final FormService forms;
    private final RuntimeService runtime;
    private final IdentityService identity;

    SampleStaff(TaskService tasks, FormService forms, RuntimeService runtime, IdentityService identity) {
        this.tasks = tasks;
        this.forms = forms;
        this.runtime = runtime;
        this.identity = identity;
    }

    /** @throws IllegalStateException when no such task is open */
    void complete(String userId, String businessKey, String taskKey, Map<String, Object> variables) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(taskKey)
                .singleResult();
        if (task == null) {
            throw new IllegalStateException("No task " + taskKey + " is open for " + businessKey);
        }
        Map<String, Object> sent = new HashMap<>(variables);
        sent.replaceAll((name, value) ->
                value instanceof List<?> list ? ProcessVariable.json(name).toEngine(list) : value);
        as(userId, () -> forms.submitTaskForm(task.getId(), sent));
    }

    void startPaymentRun() {
        as("finance", () -> runtime.startProcessInstanceByKey("payment-run"));
    }

    /** The id of the run that waits to be executed. */
    String openPaymentRun() {
        Task task = tasks.createTaskQuery()
                .taskDefinitionKey("Task_ExecutePaymentRun")
                .singleResult();
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private void as(String userId, Runnable action) {
        List<String> groups = identity.createGroupQuery().groupMember(userId).list().stream()
                .map(group -> group.getId())
                .toList();
        identity.setAuthentication(userId, groups);
        try {
            action.run();
        } finally {
            identity.clearAuthentication();
        }
    }
}
