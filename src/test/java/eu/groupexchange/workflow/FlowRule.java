package eu.groupexchange.workflow;

import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** How the flows of a model may meet and part. */
enum FlowRule implements ModelRule {
    NO_IMPLICIT_JOIN(
            "Two arrows into one task do not say whether it waits for both. Let them meet in a gateway that says why.",
            model -> nodes(model)
                    .filter(node ->
                            !(node instanceof Gateway) && node.getIncoming().size() > 1)
                    .map(FlowNode::getId)),

    NO_IMPLICIT_SPLIT(
            "Two arrows out of one task are both taken, which nobody sees. Let a gateway say which one it is.",
            model -> nodes(model)
                    .filter(node ->
                            !(node instanceof Gateway) && node.getOutgoing().size() > 1)
                    .map(FlowNode::getId)),

    NO_MIXED_GATEWAY(
            "A gateway asks a question or lets ways meet. One that does both has two names and only one label.",
            model -> gateways(model)
                    .filter(gateway -> gateway.getIncoming().size() > 1
                            && gateway.getOutgoing().size() > 1)
                    .map(FlowNode::getId)),

    NO_IDLE_GATEWAY("A gateway with one way in and one way out decides nothing. Leave it out.", model -> gateways(model)
            .filter(gateway ->
                    gateway.getIncoming().size() < 2 && gateway.getOutgoing().size() < 2)
            .map(FlowNode::getId)),

    ONLY_QUESTIONS_ASK(
            "A gateway where ways part asks, so it ends with a question mark; one where ways meet says what is so now.",
            model -> gateways(model)
                    .filter(gateway -> gateway.getName() != null)
                    .filter(gateway -> gateway.getName().endsWith("?")
                            != gateway.getOutgoing().size() > 1)
                    .map(FlowNode::getId)),

    NOTHING_UNLABELLED(
            "Who reads the picture has nothing else: every node has a name, and every way out of a question its answer.",
            model -> Stream.concat(
                            nodes(model),
                            gateways(model)
                                    .filter(gateway -> gateway.getOutgoing().size() > 1)
                                    .flatMap(gateway -> gateway.getOutgoing().stream()))
                    .filter(element ->
                            element.getName() == null || element.getName().isBlank())
                    .map(FlowElement::getId)),

    ONE_BEGINNING_PER_BOX(
            "A box is entered at its beginning. The engine knows no other way in, nor does the reader.",
            model -> model.getModelElementsByType(SubProcess.class).stream()
                    .filter(box -> box.getChildElementsByType(StartEvent.class).size() != 1)
                    .map(SubProcess::getId)),

    NO_DEAD_END("Every way begins at an event and ends at an event, or a case gets lost.", model -> nodes(model)
            .filter(node -> node.getIncoming().isEmpty() != begins(node)
                    || node.getOutgoing().isEmpty() != ends(node))
            .map(FlowNode::getId)),

    NO_FLOW_TWICE(
            "Two arrows between the same two nodes are one arrow too many.",
            model -> model.getModelElementsByType(SequenceFlow.class).stream()
                    .filter(flow -> flow.getSource().getOutgoing().stream()
                                    .filter(other -> other.getTarget().equals(flow.getTarget()))
                                    .count()
                            > 1)
                    .map(SequenceFlow::getId));

    private final String reason;
    private final Function<BpmnModelInstance, Stream<String>> violations;

    FlowRule(String reason, Function<BpmnModelInstance, Stream<String>> violations) {
        this.reason = reason;
        this.violations = violations;
    }

    @Override
    public String reason() {
        return reason;
    }

    @Override
    public Stream<String> violations(BpmnModelInstance model) {
        return violations.apply(model);
    }

    private static Stream<FlowNode> nodes(BpmnModelInstance model) {
        return model.getModelElementsByType(FlowNode.class).stream();
    }

    private static Stream<Gateway> gateways(BpmnModelInstance model) {
        return model.getModelElementsByType(Gateway.class).stream();
    }

    private static boolean begins(FlowNode node) {
        return node instanceof StartEvent || node instanceof BoundaryEvent || standsAlone(node);
    }

    private static boolean ends(FlowNode node) {
        return node instanceof EndEvent || standsAlone(node);
    }

    private static boolean standsAlone(FlowNode node) {
        return node instanceof SubProcess box && box.triggeredByEvent();
    }
}
