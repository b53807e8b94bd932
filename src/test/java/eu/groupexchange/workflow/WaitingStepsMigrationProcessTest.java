package eu.groupexchange.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.testing.ExchangeTest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Expression;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wherever a case of an earlier release waits, it waits at the same step after it was brought to today's models: for the same
 * messages, jobs and dates, and within the box in which that step lies now. Nothing is committed, so nothing goes on meanwhile.
 */
@ExchangeTest
class WaitingStepsMigrationProcessTest {

    private static final Instant LATER = Instant.parse("2031-01-01T00:00:00Z");

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    ModelMigration migration;

    @Autowired
    TransactionTemplate transaction;

    static IntStream versions() {
        return IntStream.rangeClosed(1, YesterdaysModels.LAST);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aCaseWaitsWhereItWaitedBefore(int version) {
        transaction.executeWithoutResult(everything -> {
            everything.setRollbackOnly();
            Map<String, ProcessDefinition> old = deploy(file -> YesterdaysModels.modelOf(version, file));
            Map<String, ProcessDefinition> today = deploy(Models::read);

            assertThat(old).hasSameSizeAs(Models.processes());
            old.forEach((process, definition) -> assertThat(waitingSteps(definition))
                    .isNotEmpty()
                    .allSatisfy(step -> waitsWhereItWaited(step, definition, today.get(process))));
        });
    }

    /** Two boxes would end twice, and the case would go on twice. */
    @ParameterizedTest(name = "{0} beside {1}")
    @CsvSource({"Task_RemindOfAddress, Task_AwaitAddressConfirmation", "Task_EscalateReview, Task_ReviewEligibility"})
    void aReminderThatIsUnderWayLiesInTheSameBox(String reminder, String step) {
        transaction.executeWithoutResult(everything -> {
            everything.setRollbackOnly();
            ProcessDefinition old = deploy(file -> YesterdaysModels.modelOf(YesterdaysModels.LAST, file))
                    .get("participation");
            ProcessDefinition today = deploy(Models::read).get("participation");
            String instance = begin(old, step, reminder);

            migrate(instance, old, today);

            assertThat(stepsOf(instance)).containsExactlyInAnyOrder(step, reminder);
            assertThat(boxesOf(instance)).hasSize(1).isEqualTo(boxesAround(today, step));
        });
    }

    private void waitsWhereItWaited(String step, ProcessDefinition old, ProcessDefinition today) {
        String instance = begin(old, step);
        List<String> before = jobsOf(instance);
        migrate(instance, old, today);

        assertThat(stepsOf(instance)).containsExactly(step);
        assertThat(boxesOf(instance)).as(step).isEqualTo(boxesAround(today, step));
        assertThat(messagesOf(instance)).as(step).isEqualTo(messagesOf(begin(today, step)));
        assertThat(jobsOf(instance)).as(step).containsAll(before);
    }

    private static boolean waits(FlowNode node) {
        return node instanceof UserTask
                || node instanceof ReceiveTask
                || node instanceof CallActivity
                || node instanceof IntermediateCatchEvent
                || node.isCamundaAsyncBefore();
    }

    private static boolean endsHere(ActivityInstance instance) {
        return instance.getChildActivityInstances().length + instance.getChildTransitionInstances().length == 0;
    }

    private List<String> waitingSteps(ProcessDefinition definition) {
        return repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowNode.class).stream()
                .filter(WaitingStepsMigrationProcessTest::waits)
                .map(FlowNode::getId)
                .toList();
    }

    private Map<String, ProcessDefinition> deploy(Function<Path, String> models) {
        return YesterdaysModels.deployment(repository, models)
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .stream()
                .collect(Collectors.toMap(ProcessDefinition::getKey, definition -> definition));
    }

    private void migrate(String instance, ProcessDefinition old, ProcessDefinition today) {
        runtime.newMigration(migration.plan(old, today))
                .processInstanceIds(instance)
                .execute();
    }

    private String begin(ProcessDefinition definition, String... steps) {
        ProcessInstantiationBuilder instance = runtime.createProcessInstanceById(definition.getId())
                .businessKey("WAITS-0001")
                .setVariables(facts(repository.getBpmnModelInstance(definition.getId())));
        Stream.of(steps).forEach(instance::startBeforeActivity);
        return instance.execute(true, true).getId();
    }

    /** Every date that a timer of the model or a due date asks for lies far ahead. */
    private static Map<String, Object> facts(BpmnModelInstance model) {
        Map<String, Object> facts = new TreeMap<>(Map.of("dayCount", 1, "reference", "WAITS-0001"));
        Stream.concat(
                        model.getModelElementsByType(TimeDate.class).stream().map(Expression::getTextContent),
                        model.getModelElementsByType(UserTask.class).stream().map(UserTask::getCamundaDueDate))
                .filter(expression -> expression != null && expression.startsWith("${"))
                .map(expression -> expression.substring(2, expression.length() - 1))
                .forEach(name -> facts.put(name, Date.from(LATER)));
        return facts;
    }

    private List<String> stepsOf(String instance) {
        return leaves(runtime.getActivityInstance(instance)).toList();
    }

    private static Stream<String> leaves(ActivityInstance whole) {
        return Stream.concat(
                Arrays.stream(whole.getChildTransitionInstances()).map(TransitionInstance::getActivityId),
                Arrays.stream(whole.getChildActivityInstances())
                        .flatMap(child -> endsHere(child) ? Stream.of(child.getActivityId()) : leaves(child)));
    }

    /** The boxes that are open in the case, as the engine sees them. */
    private List<String> boxesOf(String instance) {
        return boxes(runtime.getActivityInstance(instance)).toList();
    }

    private static Stream<String> boxes(ActivityInstance whole) {
        return Arrays.stream(whole.getChildActivityInstances())
                .flatMap(child -> Stream.concat(
                        child.getActivityType().equals("subProcess")
                                ? Stream.of(child.getActivityId())
                                : Stream.empty(),
                        boxes(child)));
    }

    /** The boxes from the process down to the step, as they are drawn. */
    private List<String> boxesAround(ProcessDefinition definition, String step) {
        ModelElementInstance parent = repository
                .getBpmnModelInstance(definition.getId())
                .getModelElementById(step)
                .getParentElement();
        return parent instanceof SubProcess box ? List.of(box.getId()) : List.of();
    }

    private List<String> messagesOf(String instance) {
        return runtime.createEventSubscriptionQuery().processInstanceId(instance).list().stream()
                .map(waiting -> waiting.getEventName() + " at " + waiting.getActivityId())
                .sorted()
                .toList();
    }

    private List<String> jobsOf(String instance) {
        return management.createJobQuery().processInstanceId(instance).list().stream()
                .map(job -> management
                                .createJobDefinitionQuery()
                                .jobDefinitionId(job.getJobDefinitionId())
                                .singleResult()
                                .getActivityId()
                        + " at " + job.getDuedate())
                .sorted()
                .toList();
    }
}
