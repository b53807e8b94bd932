package eu.groupexchange.workflow.tasks;

import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.Clash;
import eu.groupexchange.workflow.StaffNames;
import eu.groupexchange.workflow.TaskRights;
import eu.groupexchange.workflow.contract.ProcessVariable;
import eu.groupexchange.workflow.contract.TaskKey;
import eu.groupexchange.workflow.contract.VariableValues;
import jakarta.ws.rs.core.Response;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class EngineTasks implements OpenTasks {

    private final ProcessEngineConfigurationImpl engine;
    private final TaskService tasks;
    private final FormService forms;
    private final ActingAs acting;
    private final TaskRights rights;
    private final StaffNames names;

    EngineTasks(ProcessEngine engine, ActingAs acting, TaskRights rights, StaffNames names) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.tasks = engine.getTaskService();
        this.forms = engine.getFormService();
        this.acting = acting;
        this.rights = rights;
        this.names = names;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenTask> of(String businessKey) {
        return unasked(() -> tasks
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc()
                .list()
                .stream()
                .map(task -> seen(task, businessKey))
                .toList());
    }

    @Override
    @Transactional(readOnly = true)
    public <K> Optional<OpenTask> find(TaskKey<K> task, K whose) {
        return open(task, whose).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public <K, T> Optional<OpenTask> find(TaskKey<K> task, K whose, ProcessVariable<T> about, T value) {
        return open(task, whose).stream()
                .filter(one -> about.toEngine(value).equals(unasked(() -> tasks.getVariable(one.id(), about.name()))))
                .findFirst();
    }

    @Override
    @Transactional
    public <K> void complete(TaskKey<K> task, K whose, VariableValues answers, String userId) {
        rights.require(userId, task);
        List<OpenTask> open = open(task, whose);
        if (open.size() > 1) {
            throw new IllegalStateException(
                    task + " is open several times for " + task.process().businessKey(whose) + "; say which");
        }
        complete(open.stream().findFirst(), answers, userId);
    }

    @Override
    @Transactional
    public <K> void complete(TaskKey<K> task, K whose, String id, VariableValues answers, String userId) {
        rights.require(userId, task);
        complete(open(task, whose).stream().filter(one -> one.id().equals(id)).findFirst(), answers, userId);
    }

    private <K> List<OpenTask> open(TaskKey<K> task, K whose) {
        return of(task.process().businessKey(whose)).stream()
                .filter(one -> one.key().equals(task.id()))
                .toList();
    }

    private void complete(Optional<OpenTask> found, VariableValues answers, String userId) {
        OpenTask task = found.orElseThrow(EngineTasks::gone);
        if (task.isHeldByAnother(userId)) {
            throw RefusedException.meanwhile(
                    Texts.of("workflow.open-tasks.claimed", names.of(String.valueOf(task.assignee()))));
        }
        try {
            acting.as(userId, () -> {
                if (task.assignee() == null) {
                    tasks.claim(task.id(), userId);
                }
                forms.submitTaskForm(task.id(), answers.toEngine());
            });
        } catch (RuntimeException e) {
            throw inWords(e);
        }
    }

    /** What the engine made of a refusal, or of a task that somebody else was faster with, is a refusal again. */
    private static RuntimeException inWords(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException refusal) {
                return refusal;
            }
            if (cause instanceof FormFieldValidationException invalid) {
                return RefusedException.input(String.valueOf(invalid.getMessage()));
            }
        }
        boolean faster = Clash.isBehind(e)
                || e instanceof NullValueException
                || e instanceof RestException conflict && conflict.getStatus() == Response.Status.CONFLICT;
        return faster ? RefusedException.meanwhile(Texts.of("workflow.open-tasks.gone"), e) : e;
    }

    private static RefusedException gone() {
        return RefusedException.meanwhile(Texts.of("workflow.open-tasks.gone"));
    }

    private OpenTask seen(Task task, String businessKey) {
        return new OpenTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                businessKey,
                task.getAssignee(),
                tasks.getIdentityLinksForTask(task.getId()).stream()
                        .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE) && link.getGroupId() != null)
                        .map(IdentityLink::getGroupId)
                        .collect(Collectors.toSet()),
                task.getCreateTime().toInstant(),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null));
    }

    /** What is open is a fact, whoever asks; what somebody may do with it is asked when they do it. */
    private <T> T unasked(Callable<T> question) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(question));
    }
}
