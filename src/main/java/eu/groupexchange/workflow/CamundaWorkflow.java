package eu.groupexchange.workflow;

import java.util.List;
import java.util.Map;
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

    CamundaWorkflow(RuntimeService runtime, TaskService tasks, ManagementService management) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
    }

    @Override
    public void exchangePublished(String slug, Map<String, Object> facts) {
        runtime.startProcessInstanceByKey(ProcessNames.GROUP_EXCHANGE, slug, facts);
    }

    @Override
    public void registrationSubmitted(String reference, Map<String, Object> facts) {
        runtime.startProcessInstanceByKey(ProcessNames.PARTICIPATION, reference, facts);
    }

    @Override
    public void addressConfirmed(String reference) {
        correlate(ProcessNames.ADDRESS_CONFIRMED, reference, Map.of());
    }

    @Override
    public void registrationAmended(String reference, Map<String, Object> facts) {
        correlate(ProcessNames.REGISTRATION_AMENDED, reference, facts);
    }

    @Override
    public void participationConfirmed(String reference) {
        correlate(ProcessNames.PARTICIPATION_CONFIRMED, reference, Map.of());
    }

    @Override
    public void participationWithdrawn(String reference) {
        correlate(ProcessNames.PARTICIPATION_WITHDRAWN, reference, Map.of());
    }

    @Override
    public void presenceNoted(String slug, String day, List<String> morning, List<String> afternoon) {
        try {
            tasks
                    .createTaskQuery()
                    .processInstanceBusinessKey(slug)
                    .taskDefinitionKey(ProcessNames.TASK_RECORD_ATTENDANCE)
                    .list()
                    .stream()
                    .filter(task -> day.equals(tasks.getVariable(task.getId(), "attendanceDay")))
                    .forEach(task -> {
                        note(task.getId(), "attendanceMorning", morning);
                        note(task.getId(), "attendanceAfternoon", afternoon);
                    });
        } catch (OptimisticLockingException | NotFoundException | NullValueException e) {
            throw busy(slug, e);
        }
    }

    private void note(String task, String variable, List<String> present) {
        if (!present.isEmpty()) {
            tasks.setVariableLocal(
                    task, variable, ProcessVariable.texts(variable).toEngine(present));
        }
    }

    @Override
    public boolean attendanceClosed(String reference) {
        return tell(ProcessNames.ATTENDANCE_CLOSED, reference, Map.of());
    }

    @Override
    public void claimSubmitted(String reference) {
        correlate(ProcessNames.CLAIM_SUBMITTED, reference, Map.of());
    }

    @Override
    public void claimForgone(String reference) {
        correlate(ProcessNames.CLAIM_FORGONE, reference, Map.of());
    }

    @Override
    public boolean paymentSettled(String reference, boolean executed) {
        return tell(ProcessNames.PAYMENT_SETTLED, reference, Map.of("paymentExecuted", executed));
    }

    @Override
    public void bankDetailsCorrected(String reference) {
        correlate(ProcessNames.BANK_DETAILS_CORRECTED, reference, Map.of());
    }

    @Override
    public void reviewReopened(String reference, Map<String, Object> facts) {
        correlate(ProcessNames.REVIEW_REOPENED, reference, facts);
    }

    @Override
    public void refusalReconsidered(String reference, Map<String, Object> facts) {
        startAgain(ProcessNames.REFUSAL_RECONSIDERED, reference, facts);
    }

    @Override
    public boolean placeOffered(String reference) {
        return tell(ProcessNames.PLACE_OFFERED, reference, Map.of());
    }

    @Override
    public void attendanceCorrected(String reference, Map<String, Object> facts) {
        if (!tell(ProcessNames.ATTENDANCE_CORRECTED, reference, facts)) {
            startAgain(ProcessNames.ATTENDANCE_CORRECTED, reference, facts);
        }
    }

    @Override
    public void claimReopened(String reference, Map<String, Object> facts) {
        startAgain(ProcessNames.CLAIM_REOPENED, reference, facts);
    }

    @Override
    public void paymentRunCancelled(String run) {
        correlate(ProcessNames.PAYMENT_RUN_CANCELLED, run, Map.of());
    }

    @Override
    public void paymentRunReordered(String run) {
        correlate(ProcessNames.PAYMENT_RUN_REORDERED, run, Map.of());
    }

    @Override
    public void exchangeCancelled(String slug) {
        correlate(ProcessNames.EXCHANGE_CANCELLED, slug, Map.of());
    }

    @Override
    public boolean participationCancelled(String reference) {
        return tell(ProcessNames.EXCHANGE_CANCELLED, reference, Map.of());
    }

    @Override
    public void exchangeRescheduled(String slug, Map<String, Object> facts) {
        correlate(ProcessNames.EXCHANGE_RESCHEDULED, slug, facts);
    }

    @Override
    public boolean participationRescheduled(String reference, Map<String, Object> facts) {
        return tell(ProcessNames.EXCHANGE_RESCHEDULED, reference, facts);
    }

    @Override
    public void caseEndedAfterClosing(String slug) {
        runtime.createMessageCorrelation(ProcessNames.CASE_ENDED_AFTER_CLOSING)
                .processInstanceBusinessKey(slug)
                .correlateStartMessage();
    }

    @Override
    public void registrationReopened(String slug, Map<String, Object> facts) {
        correlate(ProcessNames.REGISTRATION_REOPENED, slug, facts);
    }

    @Override
    public void datesMoved(String businessKey, Map<String, Object> dates) {
        try {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(businessKey)
                    .rootProcessInstances()
                    .list()
                    .forEach(process -> runtime.setVariables(process.getId(), dates));
            recalculateTimers(businessKey);
        } catch (OptimisticLockingException | NotFoundException e) {
            throw busy(businessKey, e);
        }
    }

    /** The process took a step by itself at this very moment, a timer that fired, say; whoever asked may ask again. */
    private static OptimisticLockingFailureException busy(String businessKey, ProcessEngineException cause) {
        return new OptimisticLockingFailureException("The process of " + businessKey + " is taking a step", cause);
    }

    @Override
    public void mailUndeliverable(String mailId, Map<String, Object> facts) {
        runtime.startProcessInstanceByKey(ProcessNames.UNDELIVERABLE_MAIL, mailId, facts);
    }

    @Override
    public void raisePriority(String businessKey, String task, int priority) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(task)
                .list()
                .forEach(open -> tasks.setPriority(open.getId(), priority));
    }

    @Override
    public void recalculateTimers(String businessKey) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list()
                .forEach(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .timers()
                        .list()
                        .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false)));
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
        recalculateTimers(process.businessKey(whose));
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

    /** Never beside one that still runs: two of them would both wait for the same messages. */
    private void startAgain(String message, String businessKey, Map<String, Object> variables) {
        if (isRunning(businessKey)) {
            throw new NotAwaitedException(businessKey + " has not ended yet, so it cannot begin again with " + message);
        }
        try {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(businessKey)
                    .setVariables(variables)
                    .correlateStartMessage();
        } catch (OptimisticLockingException e) {
            throw busy(businessKey, e);
        }
    }

    private boolean isRunning(String reference) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(ProcessNames.PARTICIPATION)
                        .processInstanceBusinessKey(reference)
                        .count()
                > 0;
    }

    /** Asked first where many are told: an exception would take back what the others were told. */
    private boolean tell(String message, String businessKey, Map<String, Object> variables) {
        boolean awaited = runtime.createExecutionQuery()
                        .processInstanceBusinessKey(businessKey)
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
        if (awaited) {
            correlate(message, businessKey, variables);
        }
        return awaited;
    }

    private void correlate(String message, String businessKey, Map<String, Object> variables) {
        try {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(businessKey)
                    .setVariables(variables)
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw new NotAwaitedException(businessKey + " does not await " + message, e);
        } catch (OptimisticLockingException e) {
            throw busy(businessKey, e);
        }
    }
}
