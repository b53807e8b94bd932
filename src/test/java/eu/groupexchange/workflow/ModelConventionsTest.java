package eu.groupexchange.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ids, labels and explanations as everybody expects them who opens a model. How it is drawn is the matter of {@link ModelRulesTest}. */
class ModelConventionsTest {

    private static final Map<Class<? extends FlowElement>, String> PREFIXES = Map.of(
            Task.class, "Task_",
            CallActivity.class, "CallActivity_",
            SubProcess.class, "SubProcess_",
            Gateway.class, "Gateway_",
            StartEvent.class, "StartEvent_",
            EndEvent.class, "EndEvent_",
            BoundaryEvent.class, "BoundaryEvent_",
            IntermediateCatchEvent.class, "Event_",
            SequenceFlow.class, "SequenceFlow_");

    private static final Pattern MESSAGE = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(ed|ne|wn)");

    static Stream<Path> processes() {
        return Models.processes().stream();
    }

    static Stream<Path> decisions() {
        return Models.decisions().stream();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void processIsValidAndSaysWhatItIs(Path file) {
        BpmnModelInstance model = read(file);
        Bpmn.validateModel(model);
        Process process = only(model.getModelElementsByType(Process.class));

        assertThat(process.getId()).isEqualTo(Models.key(file));
        assertThat(process.getName()).isNotBlank();
        assertThat(process.getDocumentations()).isNotEmpty();
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaVersionTag()).isNotBlank();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void idsBeginWithWhatTheyNameAndGoOnInCamelCase(Path file) {
        assertThat(read(file).getModelElementsByType(FlowElement.class))
                .allSatisfy(element -> assertThat(element.getId()).matches(prefixOf(element) + "[A-Z][A-Za-z0-9]+"));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everythingAPersonMeetsIsNamedAndExplained(Path file) {
        assertThat(read(file).getModelElementsByType(FlowNode.class)).allSatisfy(node -> {
            assertThat(node.getName()).as("name of %s", node.getId()).isNotBlank();
            assertThat(node.getDocumentations())
                    .as("documentation of %s", node.getId())
                    .singleElement()
                    .satisfies(text -> assertThat(text.getTextContent().strip()).endsWith("."));
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void tasksDoSomethingAndEventsHaveHappened(Path file) {
        BpmnModelInstance model = read(file);

        assertThat(Stream.concat(
                                model.getModelElementsByType(Task.class).stream(),
                                model.getModelElementsByType(Event.class).stream())
                        .map(FlowElement::getName))
                .allMatch(name -> name.matches("[A-Z][a-z]+( [a-z]+)+"), "two words at least, no full stop");
        assertThat(model.getModelElementsByType(Task.class).stream().map(FlowElement::getName))
                .noneMatch(name -> name.split(" ")[0].matches(".+(ed|ing)"));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void gatewaysThatSplitAskAndTheirFlowsAnswer(Path file) {
        assertThat(read(file).getModelElementsByType(ExclusiveGateway.class).stream()
                        .filter(gateway -> gateway.getOutgoing().size() > 1))
                .allSatisfy(gateway -> {
                    assertThat(gateway.getName()).endsWith("?");
                    assertThat(gateway.getOutgoing())
                            .allSatisfy(flow -> assertThat(flow.getName()).isNotBlank())
                            .allSatisfy(flow -> assertThat(flow.getConditionExpression() == null)
                                    .as("%s is taken on a condition or by default", flow.getId())
                                    .isEqualTo(flow.equals(gateway.getDefault())));
                    assertThat(gateway.getOutgoing().stream().map(SequenceFlow::getName))
                            .doesNotHaveDuplicates();
                });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void onlyAnswersAreNamedAmongTheFlows(Path file) {
        assertThat(read(file).getModelElementsByType(SequenceFlow.class))
                .filteredOn(flow -> flow.getName() != null)
                .allMatch(flow -> flow.getSource() instanceof Gateway);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void endEventsHaveDifferentNames(Path file) {
        assertThat(read(file).getModelElementsByType(EndEvent.class))
                .extracting(EndEvent::getName)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void messagesAreAThingAndWhatHappenedToIt(Path file) {
        assertThat(read(file).getModelElementsByType(Message.class))
                .allSatisfy(message -> assertThat(message.getName()).matches(MESSAGE))
                .extracting(Message::getName)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void calledProcessesExist(Path file) {
        List<String> keys = Models.processes().stream().map(Models::key).toList();

        assertThat(read(file).getModelElementsByType(CallActivity.class))
                .extracting(CallActivity::getCalledElement)
                .allMatch(keys::contains);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void decisionsSayWhatTheyDecideAndWhy(Path file) {
        var model = Dmn.readModelFromFile(file.toFile());
        Dmn.validateModel(model);
        Collection<Decision> all = model.getModelElementsByType(Decision.class);

        assertThat(all).extracting(Decision::getId).contains(Models.key(file));
        assertThat(all).allSatisfy(decision -> {
            assertThat(decision.getName()).isNotBlank();
            assertThat(decision.getVersionTag()).isNotBlank();
            assertThat(decision.getCamundaHistoryTimeToLiveString()).isNotBlank();
            assertThat(decision.getDescription().getTextContent()).contains("Hit policy");
        });
        assertThat(model.getModelElementsByType(Rule.class))
                .allSatisfy(rule ->
                        assertThat(rule.getDescription().getTextContent()).endsWith("."));
    }

    private static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    private static String prefixOf(FlowElement element) {
        return PREFIXES.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(element))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("|", "(", ")"));
    }

    private static <T> T only(Collection<T> elements) {
        assertThat(elements).hasSize(1);
        return elements.iterator().next();
    }
}
