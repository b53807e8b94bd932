package eu.groupexchange.workflow.tasklist;

import eu.groupexchange.workflow.contract.ProcessVariable;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes on each task whom it is about and by when it is due, whichever version of a model it stands in. */
@Component
public class TaskHeads {

    /** The engine's column. */
    private static final Logger log = LoggerFactory.getLogger(TaskHeads.class);

    private static final int LONGEST = 255;

    private final ProcessEngine engine;
    private final ObjectProvider<TaskKind<?>> kinds;
    private volatile @Nullable Map<String, TaskKind<?>> byTask;

    TaskHeads(ProcessEngine engine, ObjectProvider<TaskKind<?>> kinds) {
        this.engine = engine;
        this.kinds = kinds;
    }

    /** A task has come; joins the step that made it. */
    void write(DelegateTask task) {
        UserTask model = task.getBpmnModelElementInstance();
        String businessKey = task.getExecution().getProcessBusinessKey();
        kind(task.getTaskDefinitionKey()).filter(kind -> businessKey != null).ifPresent(kind -> {
            try {
                TaskHead head = head(kind, businessKey, task.getCreateTime(), task::getVariable);
                task.setName(name(model.getName(), head));
                if (head.dueAt() != null) {
                    task.setDueDate(Date.from(head.dueAt()));
                }
            } catch (RuntimeException e) {
                // an exchange that cannot be read, say: what a task is called never holds up a case
                log.warn("The task {} of {} keeps the name of its model", task.getTaskDefinitionKey(), businessKey, e);
            }
        });
    }

    /** Writes the heads of the open tasks under this key anew, whoever asks; joins the caller's transaction. */
    public void renew(String businessKey) {
        quietly(() -> engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .list()
                .forEach(task -> renew(task, businessKey)));
    }

    /** The same for one task, which may be gone by now. */
    void renewOne(String taskId) {
        quietly(() -> {
            Task task = engine.getTaskService().createTaskQuery().taskId(taskId).singleResult();
            if (task != null) {
                String businessKey = engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey();
                renew(task, businessKey);
            }
        });
    }

    private void renew(Task task, @Nullable String businessKey) {
        TaskService tasks = engine.getTaskService();
        kind(task.getTaskDefinitionKey()).filter(kind -> businessKey != null).ifPresent(kind -> {
            TaskHead head = head(
                    kind, businessKey, task.getCreateTime(), variable -> tasks.getVariable(task.getId(), variable));
            String name = name(modelled(task), head);
            Date due = head.dueAt() == null ? task.getDueDate() : Date.from(head.dueAt());
            if (!name.equals(task.getName()) || (due != null && !isSame(due, task.getDueDate()))) {
                task.setName(name);
                task.setDueDate(due);
                tasks.saveTask(task);
            }
        });
    }

    private static boolean isSame(Date one, @Nullable Date other) {
        return other != null && one.getTime() == other.getTime();
    }

    private String modelled(Task task) {
        UserTask model = engine.getRepositoryService()
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        return model.getName();
    }

    private static <K> TaskHead head(
            TaskKind<K> kind, String businessKey, Date createdAt, Function<String, @Nullable Object> variables) {
        return kind.head().apply(kind.task().process().whose(businessKey), new Facts(createdAt.toInstant(), variables));
    }

    private static String name(String task, TaskHead head) {
        String name = head.about().isBlank() ? task : task + ": " + head.about();
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }

    private Optional<TaskKind<?>> kind(String task) {
        Map<String, TaskKind<?>> known = byTask;
        if (known == null) {
            known = kinds.stream()
                    .collect(Collectors.toUnmodifiableMap(kind -> kind.task().id(), Function.identity()));
            byTask = known;
        }
        return Optional.ofNullable(known.get(task));
    }

    /** A coordinator who moves an exchange has no right to rename tasks, nor has the organisation that changes its name. */
    private void quietly(Runnable work) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    work.run();
                    return null;
                }));
    }

    private record Facts(Instant createdAt, Function<String, @Nullable Object> variables) implements TaskFacts {

        @Override
        public <T> @Nullable T get(ProcessVariable<T> variable) {
            return variable.read(variables.apply(variable.name()));
        }
    }
}
