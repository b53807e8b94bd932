package eu.groupexchange.demo;

import eu.groupexchange.workflow.ProcessVariable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
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

    /** @return false where no such task is open; nothing was done then */
    boolean complete(String userId, String businessKey, String taskKey, Map<String, Object> variables) {
        Task task = open(businessKey, taskKey);
        if (task != null) {
            complete(userId, task, variables);
        }
        return task != null;
    }

    /** @return false where no attendance of this day is asked for; nothing was done then */
    boolean recordAttendance(String businessKey, LocalDate day, Map<String, Object> variables) {
        Task task = open(businessKey, "Task_RecordAttendance");
        if (task == null || !day.toString().equals(tasks.getVariable(task.getId(), "attendanceDay"))) {
            return false;
        }
        complete("coordinator", task, variables);
        return true;
    }

    private @Nullable Task open(String businessKey, String taskKey) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(taskKey)
                .list()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private void complete(String userId, Task task, Map<String, Object> variables) {
        Map<String, Object> sent = new HashMap<>(variables);
        sent.replaceAll((name, value) ->
                value instanceof List<?> list ? ProcessVariable.json(name).toEngine(list) : value);
        as(userId, () -> forms.submitTaskForm(task.getId(), sent));
    }

    void startPaymentRun() {
        as("finance", () -> runtime.startProcessInstanceByKey("payment-run"));
    }

    /** The id of the run that waits to be executed, if one does. */
    Optional<String> openPaymentRun() {
        return tasks.createTaskQuery().taskDefinitionKey("Task_ExecutePaymentRun").list().stream()
                .findFirst()
                .map(task -> runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey());
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
