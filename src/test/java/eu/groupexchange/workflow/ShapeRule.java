package eu.groupexchange.workflow;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Where shapes and labels lie on a plane. */
enum ShapeRule implements ModelRule {
    WHOLE_PLANES(
            "Cockpit opens a closed box on a plane of its own. What is not drawn there, or drawn elsewhere, is not seen.",
            ShapeRule::misplaced),

    LABELS_DRAWN(
            "An event, a gateway and an answer show their name beside them, so it has a place in the drawing.",
            plane -> {
                Set<String> labelled = plane.labels().stream().map(Box::id).collect(Collectors.toSet());
                return drawn(plane)
                        .filter(element -> element instanceof Event
                                || element instanceof Gateway
                                || element instanceof SequenceFlow)
                        .filter(element -> (element.getName() != null) != labelled.contains(element.getId()))
                        .map(FlowElement::getId);
            }),

    NO_OVERLAP(
            "What lies on another hides it. An event on a border belongs to its task and to no other event.",
            plane -> pairs(shapes(plane))
                    .filter(pair -> pair.get(0).overlaps(pair.get(1)))
                    .filter(pair -> !plane.belongTogether(pair.get(0), pair.get(1)))
                    .map(ShapeRule::names)),

    STEPS_INSIDE_THEIR_BOX(
            "A step that sticks out of its box seems to belong to what is around it.", plane -> shapes(plane).stream()
                    .filter(shape -> {
                        ModelElementInstance parent = ((FlowElement) plane.element(shape.id())).getParentElement();
                        Box whole = plane.shapes().get(parent.getAttributeValue("id"));
                        return whole != null && !whole.contains(shape);
                    })
                    .map(Box::id)),

    NO_SIGN_COVERED(
            "The sign in a corner says who does a task or that a box can be opened. No event may sit on it.",
            plane -> plane.signs().stream().flatMap(sign -> shapes(plane).stream()
                    .filter(shape -> !shape.id().equals(sign.id()) && shape.overlaps(sign))
                    .filter(shape -> plane.element(shape.id()) instanceof Event)
                    .map(shape -> names(List.of(shape, sign))))),

    BUTTON_FREE(
            "Cockpit draws the button that opens a box below its lower right corner, and it covers what lies there.",
            plane -> plane.buttons().stream()
                    .flatMap(button -> Stream.concat(shapes(plane).stream(), plane.labels().stream())
                            .filter(each -> each.overlaps(button) && !surrounds(plane, each, button))
                            .map(each -> names(List.of(button, each))))),

    NO_LABEL_COVERED(
            "A label on a shape, or on another label, is read with it or not at all.",
            plane -> Stream.concat(
                    pairs(plane.labels())
                            .filter(pair -> pair.get(0).overlaps(pair.get(1)))
                            .map(ShapeRule::names),
                    plane.labels().stream().flatMap(label -> shapes(plane).stream()
                            .filter(shape -> shape.overlaps(label) && !surrounds(plane, shape, label))
                            .map(shape -> names(List.of(label, shape)))))),

    BOXES_IN_A_ROW(
            "Boxes are chapters: of equal height and in one row, so that the eye goes from left to right.",
            plane -> Stream.concat(uneven(plane.boxes()), uneven(alone(plane)))),

    TAKEN_UP_ABOVE(
            "Where a case is taken up again, the event lies above the box into which it leads, and nowhere else.",
            plane -> plane.whole() instanceof Process && !plane.boxes().isEmpty()
                    ? drawn(plane)
                            .filter(StartEvent.class::isInstance)
                            .map(StartEvent.class::cast)
                            .filter(start -> start.getParentElement() == plane.whole()
                                    && !start.getEventDefinitions().isEmpty())
                            .filter(start -> ledInto(plane, start)
                                    .noneMatch(box -> box.isBelow(plane.shapes().get(start.getId()))))
                            .map(StartEvent::getId)
                    : Stream.empty()),

    LEFT_DOWNWARDS(
            "The good way goes on to the right. Refusal and lapse leave a box through its floor.", plane -> drawn(plane)
                    .filter(BoundaryEvent.class::isInstance)
                    .map(BoundaryEvent.class::cast)
                    .filter(event ->
                            event.getEventDefinitions().stream().anyMatch(ErrorEventDefinition.class::isInstance))
                    .filter(event -> !plane.shapes()
                            .get(event.getId())
                            .sitsOnTheFloorOf(
                                    plane.shapes().get(event.getAttachedTo().getId())))
                    .map(BoundaryEvent::getId));

    private final String reason;
    private final Function<Diagram, Stream<String>> violations;

    ShapeRule(String reason, Function<Diagram, Stream<String>> violations) {
        this.reason = reason;
        this.violations = violations;
    }

    @Override
    public String reason() {
        return reason;
    }

    @Override
    public Stream<String> violations(BpmnModelInstance model) {
        return Diagram.of(model).stream().flatMap(violations);
    }

    static <T> Stream<List<T>> pairs(List<T> all) {
        return java.util.stream.IntStream.range(0, all.size())
                .boxed()
                .flatMap(i -> all.subList(i + 1, all.size()).stream().map(other -> List.of(all.get(i), other)));
    }

    private static Stream<String> misplaced(Diagram plane) {
        Set<String> expected = steps(plane, plane.whole()).collect(Collectors.toSet());
        Set<String> drawn = drawn(plane).map(FlowElement::getId).collect(Collectors.toSet());
        Set<String> opened = Diagram.of((BpmnModelInstance) plane.whole().getModelInstance()).stream()
                .map(each -> each.whole().getId())
                .collect(Collectors.toSet());
        return Stream.of(
                        expected.stream().filter(id -> !drawn.contains(id)).map(id -> id + " is not drawn"),
                        drawn.stream().filter(id -> !expected.contains(id)).map(id -> id + " belongs elsewhere"),
                        plane.boxes().stream()
                                .map(Box::id)
                                .filter(id -> plane.element(id) instanceof SubProcess && !opened.contains(id))
                                .map(id -> id + " has no plane"))
                .flatMap(found -> found);
    }

    /** What belongs on the plane: the steps of the whole, and those of its open boxes. */
    private static Stream<String> steps(Diagram plane, ModelElementInstance whole) {
        return whole.getChildElementsByType(FlowElement.class).stream()
                .flatMap(step -> Stream.concat(
                        Stream.of(step.getId()),
                        step instanceof SubProcess
                                        && plane.shapes().containsKey(step.getId())
                                        && !plane.isClosed(step.getId())
                                ? steps(plane, step)
                                : Stream.empty()));
    }

    private static Stream<FlowElement> drawn(Diagram plane) {
        return Stream.concat(plane.shapes().keySet().stream(), plane.flows().keySet().stream())
                .map(id -> (FlowElement) plane.element(id));
    }

    private static List<Box> shapes(Diagram plane) {
        return List.copyOf(plane.shapes().values());
    }

    private static boolean surrounds(Diagram plane, Box shape, Box label) {
        return plane.element(shape.id()) instanceof SubProcess && !plane.isClosed(shape.id()) && shape.contains(label);
    }

    private static List<Box> alone(Diagram plane) {
        return shapes(plane).stream()
                .filter(shape -> plane.element(shape.id()) instanceof SubProcess box && box.triggeredByEvent())
                .toList();
    }

    private static Stream<String> uneven(List<Box> row) {
        return row.stream()
                .filter(box -> box.top() != row.get(0).top()
                        || box.bottom() != row.get(0).bottom())
                .map(Box::id);
    }

    private static Stream<Box> ledInto(Diagram plane, StartEvent start) {
        return Stream.iterate(start.getSucceedingNodes().singleResult(), node -> node.getSucceedingNodes()
                        .singleResult())
                .dropWhile(Gateway.class::isInstance)
                .limit(1)
                .map(node -> plane.shapes().get(node.getId()));
    }

    private static String names(List<Box> boxes) {
        return boxes.stream().map(Box::id).collect(Collectors.joining(" and "));
    }
}
