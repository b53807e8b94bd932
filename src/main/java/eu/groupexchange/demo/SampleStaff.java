package eu.groupexchange.demo;

import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.run.PaymentRunProcess;
import eu.groupexchange.workflow.contract.TaskKey;
import eu.groupexchange.workflow.contract.VariableValues;
import java.time.LocalDate;
import java.util.List;
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
    <K> boolean complete(String userId, TaskKey<K> key, K whose, VariableValues answers) {
        Task task = open(key, whose);
        if (task != null) {
            complete(userId, task, answers);
        }
        return task != null;
    }

    /**
     * @param present in the morning and in the afternoon, as references
     * @return false where no attendance of this day is asked for; nothing was done then
     */
    boolean recordAttendance(Slug exchange, LocalDate day, List<String> present) {
        Task task = open(GroupExchangeProcess.RECORD_ATTENDANCE, exchange);
        if (task == null
                || !day.toString()
                        .equals(tasks.getVariable(task.getId(), GroupExchangeProcess.ATTENDANCE_DAY.name()))) {
            return false;
        }
        complete(
                "coordinator",
                task,
                VariableValues.of(GroupExchangeProcess.ATTENDANCE_MORNING, present)
                        .and(GroupExchangeProcess.ATTENDANCE_AFTERNOON, present));
        return true;
    }

    private <K> @Nullable Task open(TaskKey<K> key, K whose) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(key.process().businessKey(whose))
                .taskDefinitionKey(key.id())
                .list()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private void complete(String userId, Task task, VariableValues answers) {
        as(userId, () -> forms.submitTaskForm(task.getId(), answers.toEngine()));
    }

    void startPaymentRun() {
        as("finance", () -> runtime.startProcessInstanceByKey(PaymentRunProcess.PROCESS.value()));
    }

    /** The run that waits to be executed, if one does. */
    Optional<PaymentRunId> openPaymentRun() {
        return tasks.createTaskQuery().taskDefinitionKey(PaymentRunProcess.EXECUTE_PAYMENT_RUN.id()).list().stream()
                .findFirst()
                .map(task -> runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey())
                .map(PaymentRunId::new);
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
