package eu.groupexchange.workflow;

import eu.groupexchange.workflow.contract.Message;
import eu.groupexchange.workflow.contract.Payload;
import eu.groupexchange.workflow.contract.ProcessKey;
import eu.groupexchange.workflow.contract.ProcessVariable;
import eu.groupexchange.workflow.contract.TaskKey;
import eu.groupexchange.workflow.tasklist.TaskHeads;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaWorkflow implements ExchangeWorkflow {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;

    private final TaskHeads heads;

    CamundaWorkflow(RuntimeService runtime, TaskService tasks, ManagementService management, TaskHeads heads) {
        this.heads = heads;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
    }

    @Override
    public <K, S extends Payload> void begin(ProcessKey<K, S> process, K whose, S start) {
        runtime.startProcessInstanceByKey(
                process.value(), process.businessKey(whose), start.values().toEngine());
    }

    @Override
    public <K> void beginAt(Message<K, Payload.None> start, K whose) {
        runtime.createMessageCorrelation(start.name())
                .processInstanceBusinessKey(start.process().businessKey(whose))
                .correlateStartMessage();
    }

    @Override
    public <K, P extends Payload> void resume(K whose, Message<K, P> start, P payload) {
        String businessKey = start.process().businessKey(whose);
        if (isRunning(start.process(), businessKey)) {
            throw new NotAwaitedException(businessKey + " has not ended yet, so it cannot begin again with " + start);
        }
        try {
            runtime.createMessageCorrelation(start.name())
                    .processInstanceBusinessKey(businessKey)
                    .setVariables(payload.values().toEngine())
                    .correlateStartMessage();
        } catch (OptimisticLockingException e) {
            throw busy(businessKey, e);
        }
    }

    @Override
    public <K, P extends Payload> void tell(K whose, Message<K, P> message, P payload) {
        String businessKey = message.process().businessKey(whose);
        try {
            runtime.createMessageCorrelation(message.name())
                    .processInstanceBusinessKey(businessKey)
                    .setVariables(payload.values().toEngine())
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw new NotAwaitedException(businessKey + " does not await " + message, e);
        } catch (OptimisticLockingException e) {
            throw busy(businessKey, e);
        }
    }

    /** Asked first where many are told: an exception would take back what the others were told. */
    @Override
    public <K, P extends Payload> boolean tellIfAwaited(K whose, Message<K, P> message, P payload) {
        boolean awaited = runtime.createExecutionQuery()
                        .processInstanceBusinessKey(message.process().businessKey(whose))
                        .messageEventSubscriptionName(message.name())
                        .count()
                > 0;
        if (awaited) {
            tell(whose, message, payload);
        }
        return awaited;
    }

    @Override
    public <K> void moveDates(ProcessKey<K, ?> process, K whose, Payload dates) {
        String businessKey = process.businessKey(whose);
        try {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(businessKey)
                    .rootProcessInstances()
                    .list()
                    .forEach(instance -> runtime.setVariables(
                            instance.getId(), dates.values().toEngine()));
            recalculateTimers(process, whose);
        } catch (OptimisticLockingException | NotFoundException e) {
            throw busy(businessKey, e);
        }
    }

    @Override
    public <K> void recalculateTimers(ProcessKey<K, ?> process, K whose) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(process.businessKey(whose))
                .list()
                .forEach(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .timers()
                        .list()
                        .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false)));
        renewTasks(process, whose);
    }

    @Override
    public <K> void renewTasks(ProcessKey<K, ?> process, K whose) {
        heads.renew(process.businessKey(whose));
    }

    @Override
    public <K, T> void fillIn(TaskKey<K> task, K whose, ProcessVariable<T> about, T value, Payload known) {
        String businessKey = task.process().businessKey(whose);
        try {
            open(task, businessKey)
                    .filter(one -> about.toEngine(value).equals(tasks.getVariable(one.getId(), about.name())))
                    .forEach(one ->
                            tasks.setVariablesLocal(one.getId(), known.values().toEngine()));
        } catch (OptimisticLockingException | NotFoundException | NullValueException e) {
            throw busy(businessKey, e);
        }
    }

    @Override
    public <K> void raise(TaskKey<K> task, K whose, int priority) {
        open(task, task.process().businessKey(whose)).forEach(one -> tasks.setPriority(one.getId(), priority));
    }

    private Stream<Task> open(TaskKey<?> task, String businessKey) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(task.id())
                .list()
                .stream();
    }

    private boolean isRunning(ProcessKey<?, ?> process, String businessKey) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process.value())
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
    }

    /** The process took a step by itself at this very moment, a timer that fired, say; whoever asked may ask again. */
    private static OptimisticLockingFailureException busy(String businessKey, ProcessEngineException cause) {
        return new OptimisticLockingFailureException("The process of " + businessKey + " is taking a step", cause);
    }
}
