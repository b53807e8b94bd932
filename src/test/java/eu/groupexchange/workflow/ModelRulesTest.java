package eu.groupexchange.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The models are read by people, in Cockpit and on paper. Every rule holds for every model, and would find the model that breaks it. */
class ModelRulesTest {

    private static final List<ModelRule> RULES = Stream.<ModelRule[]>of(
                    FlowRule.values(), ShapeRule.values(), LineRule.values())
            .flatMap(Arrays::stream)
            .toList();

    /** Each breaks one rule of a model that keeps them all, and says which element is to be found. */
    private static final List<Broken> BROKEN = List.of(
            broken(
                    FlowRule.NO_IMPLICIT_JOIN,
                    "Task_AnswerLetter",
                    model -> into(model, "SequenceFlow_AnswerNeededNo", "Task_AnswerLetter")),
            broken(
                    FlowRule.NO_IMPLICIT_SPLIT,
                    "Task_AnswerLetter",
                    model -> outOf(model, "SequenceFlow_DealtWithToFiling", "Task_AnswerLetter")),
            broken(
                    FlowRule.NO_MIXED_GATEWAY,
                    "Gateway_DealtWith",
                    model -> outOf(model, "SequenceFlow_FilingToFiled", "Gateway_DealtWith")),
            broken(FlowRule.NO_IDLE_GATEWAY, "Gateway_ToBeRead", model -> node(model, "Gateway_ToBeRead")
                    .getIncoming()
                    .remove(model.<SequenceFlow>getModelElementById("SequenceFlow_FoundToToBeRead"))),
            broken(FlowRule.ONLY_QUESTIONS_ASK, "Gateway_AnswerNeeded", model -> node(model, "Gateway_AnswerNeeded")
                    .setName("Answer needed")),
            broken(FlowRule.ONLY_QUESTIONS_ASK, "Gateway_DealtWith", model -> node(model, "Gateway_DealtWith")
                    .setName("Dealt with?")),
            broken(FlowRule.NOTHING_UNLABELLED, "Gateway_DealtWith", model -> node(model, "Gateway_DealtWith")
                    .removeAttribute("name")),
            broken(FlowRule.NOTHING_UNLABELLED, "SequenceFlow_AnswerNeededNo", model -> flow(
                            model, "SequenceFlow_AnswerNeededNo")
                    .setName(" ")),
            broken(FlowRule.ONE_BEGINNING_PER_BOX, "SubProcess_Reading", model -> model.<SubProcess>getModelElementById(
                            "SubProcess_Reading")
                    .addChildElement(model.newInstance(StartEvent.class))),
            broken(FlowRule.NO_DEAD_END, "Task_AnswerLetter", model -> node(model, "Task_AnswerLetter")
                    .getOutgoing()
                    .clear()),
            broken(FlowRule.NO_DEAD_END, "Task_ReadLetter", model -> node(model, "Task_ReadLetter")
                    .getIncoming()
                    .clear()),
            broken(FlowRule.NO_FLOW_TWICE, "SequenceFlow_AnswerNeededNo", model -> {
                into(model, "SequenceFlow_AnswerNeededNo", "Task_AnswerLetter");
                flow(model, "SequenceFlow_AnswerNeededNo").setTarget(node(model, "Task_AnswerLetter"));
            }),
            broken(
                    ShapeRule.WHOLE_PLANES,
                    "Task_ReadLetter is not drawn",
                    model -> remove(model, "Task_ReadLetter_di")),
            broken(
                    ShapeRule.WHOLE_PLANES,
                    "SequenceFlow_ReadToRead is not drawn",
                    model -> remove(model, "SequenceFlow_ReadToRead_di")),
            broken(
                    ShapeRule.WHOLE_PLANES,
                    "SubProcess_Reading has no plane",
                    model -> remove(model, "BPMNDiagram_Reading")),
            broken(ShapeRule.WHOLE_PLANES, "StartEvent_LetterLost belongs elsewhere", model -> shape(
                            model, "SubProcess_Loss")
                    .setExpanded(false)),
            broken(ShapeRule.LABELS_DRAWN, "Gateway_DealtWith", model -> shape(model, "Gateway_DealtWith")
                    .getChildElementsByType(BpmnLabel.class)
                    .forEach(label -> label.getParentElement().removeChildElement(label))),
            broken(
                    ShapeRule.NO_OVERLAP,
                    "Gateway_DealtWith and Task_AnswerLetter",
                    model -> move(model, "Task_AnswerLetter", 130, 100)),
            broken(
                    ShapeRule.STEPS_INSIDE_THEIR_BOX,
                    "EndEvent_LossNoted",
                    model -> move(model, "EndEvent_LossNoted", 50, 0)),
            broken(
                    ShapeRule.NO_SIGN_COVERED,
                    "BoundaryEvent_ReaderAsleep and Task_ReadLetter",
                    model -> move(model, "BoundaryEvent_ReaderAsleep", -30, -80)),
            broken(
                    ShapeRule.NO_SIGN_COVERED,
                    "BoundaryEvent_LetterLeft and SubProcess_Reading",
                    model -> move(model, "BoundaryEvent_LetterLeft", 30, 0)),
            broken(
                    ShapeRule.BUTTON_FREE,
                    "SubProcess_Reading and BoundaryEvent_LetterLeft",
                    model -> moveLabel(model, "BoundaryEvent_LetterLeft", 20, 0)),
            broken(
                    ShapeRule.NO_LABEL_COVERED,
                    "Gateway_DealtWith and CallActivity_Filing",
                    model -> moveLabel(model, "Gateway_DealtWith", 60, -10)),
            broken(
                    ShapeRule.NO_LABEL_COVERED,
                    "StartEvent_LetterReceived and Gateway_ToBeRead",
                    model -> moveLabel(model, "Gateway_ToBeRead", -60, 0)),
            broken(
                    ShapeRule.NO_LABEL_COVERED,
                    "StartEvent_LetterFound and SubProcess_Reading",
                    model -> moveLabel(model, "StartEvent_LetterFound", -40, 120)),
            broken(ShapeRule.BOXES_IN_A_ROW, "SubProcess_Reading", model -> bounds(model, "SubProcess_Reading")
                    .setHeight(120)),
            broken(ShapeRule.BOXES_IN_A_ROW, "SubProcess_Recall", model -> move(model, "SubProcess_Recall", 0, 20)),
            broken(
                    ShapeRule.TAKEN_UP_ABOVE,
                    "StartEvent_LetterFound",
                    model -> move(model, "StartEvent_LetterFound", -100, 0)),
            broken(
                    ShapeRule.TAKEN_UP_ABOVE,
                    "StartEvent_LetterFound",
                    model -> move(model, "StartEvent_LetterFound", 0, 300)),
            broken(
                    ShapeRule.LEFT_DOWNWARDS,
                    "BoundaryEvent_LetterLeft",
                    model -> move(model, "BoundaryEvent_LetterLeft", 0, -100)),
            broken(LineRule.STRAIGHT_AND_SQUARE, "SequenceFlow_FilingToFiled", model -> lastPoint(
                            model, "SequenceFlow_FilingToFiled")
                    .setY(255)),
            broken(LineRule.DOCKED, "SequenceFlow_FilingToFiled", model -> lastPoint(
                            model, "SequenceFlow_FilingToFiled")
                    .setX(940)),
            broken(
                    LineRule.DOCKED,
                    "SequenceFlow_ReceivedToToBeRead",
                    model -> move(model, "StartEvent_LetterReceived", 0, 60)),
            broken(
                    LineRule.NO_FLOW_THROUGH_A_SHAPE,
                    "SequenceFlow_AnswerNeededNo runs through Task_AnswerLetter",
                    model -> move(model, "Task_AnswerLetter", 0, 100)),
            broken(
                    LineRule.NO_FLOW_THROUGH_A_SHAPE,
                    "SequenceFlow_AnswerNeededNo runs through Gateway_AnswerNeeded",
                    model -> moveLabel(model, "Gateway_AnswerNeeded", 80, -38)),
            broken(LineRule.NO_CROSSING, "SequenceFlow_AnswerNeededNo and SequenceFlow_LeftToUnread", model -> edge(
                            model, "SequenceFlow_LeftToUnread")
                    .getWaypoints()
                    .forEach(point -> {
                        point.setX(600);
                        point.setY(point.getY() - 100);
                    })));

    static Stream<Arguments> rulesAndModels() {
        return RULES.stream().flatMap(rule -> Models.processes().stream().map(file -> Arguments.of(rule, file)));
    }

    static List<ModelRule> rules() {
        return RULES;
    }

    static List<Broken> brokenModels() {
        return BROKEN;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rulesAndModels")
    void everyModelKeepsTheRule(ModelRule rule, Path file) {
        assertThat(rule.violations(Bpmn.readModelFromFile(file.toFile())))
                .as(rule.reason())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("brokenModels")
    void theRuleFindsTheModelThatBreaksIt(Broken broken) {
        BpmnModelInstance model = letter();
        broken.breaking().accept(model);

        assertThat(broken.rule().violations(model)).contains(broken.found());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theModelThatIsBrokenKeptTheRuleBefore(ModelRule rule) {
        assertThat(rule.violations(letter())).as(rule.reason()).isEmpty();
    }

    @Test
    void everyRuleIsBrokenOnceAndGivesItsReason() {
        assertThat(BROKEN).extracting(Broken::rule).containsAll(RULES);
        assertThat(RULES)
                .allSatisfy(rule -> assertThat(rule.reason()).contains(" ").endsWith("."));
    }

    record Broken(ModelRule rule, String found, Consumer<BpmnModelInstance> breaking) {

        @Override
        public String toString() {
            return rule + ": " + found;
        }
    }

    private static Broken broken(ModelRule rule, String found, Consumer<BpmnModelInstance> breaking) {
        return new Broken(rule, found, breaking);
    }

    private static BpmnModelInstance letter() {
        InputStream model = ModelRulesTest.class.getResourceAsStream("/models/letter.bpmn");
        return Bpmn.readModelFromStream(model);
    }

    private static void into(BpmnModelInstance model, String flow, String target) {
        node(model, target).getIncoming().add(flow(model, flow));
    }

    private static void outOf(BpmnModelInstance model, String flow, String source) {
        node(model, source).getOutgoing().add(flow(model, flow));
    }

    private static FlowNode node(BpmnModelInstance model, String id) {
        return model.getModelElementById(id);
    }

    private static SequenceFlow flow(BpmnModelInstance model, String id) {
        return model.getModelElementById(id);
    }

    private static BpmnShape shape(BpmnModelInstance model, String id) {
        return model.getModelElementById(id + "_di");
    }

    private static BpmnEdge edge(BpmnModelInstance model, String id) {
        return model.getModelElementById(id + "_di");
    }

    private static Bounds bounds(BpmnModelInstance model, String id) {
        return shape(model, id).getBounds();
    }

    private static void move(BpmnModelInstance model, String id, double right, double down) {
        move(bounds(model, id), right, down);
    }

    private static void moveLabel(BpmnModelInstance model, String id, double right, double down) {
        move(shape(model, id).getBpmnLabel().getBounds(), right, down);
    }

    private static void move(Bounds bounds, double right, double down) {
        bounds.setX(bounds.getX() + right);
        bounds.setY(bounds.getY() + down);
    }

    private static Waypoint lastPoint(BpmnModelInstance model, String flow) {
        List<Waypoint> points = List.copyOf(edge(model, flow).getWaypoints());
        return points.get(points.size() - 1);
    }

    private static void remove(BpmnModelInstance model, String id) {
        var element = model.getModelElementById(id);
        element.getParentElement().removeChildElement(element);
    }
}
