package eu.groupexchange.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** One plane of a model: the process itself, or what lies inside a box that is drawn closed. */
final class Diagram {

    private static final double ICON = 28;
    private static final double SIGN = 24;

    private final BpmnModelInstance model;
    private final BaseElement whole;
    private final Map<String, Box> shapes = new TreeMap<>();
    private final Map<String, Boolean> open = new TreeMap<>();
    private final List<Box> labels = new ArrayList<>();
    private final Map<String, List<Segment>> flows = new TreeMap<>();

    private Diagram(BpmnModelInstance model, BpmnPlane plane) {
        this.model = model;
        this.whole = plane.getBpmnElement();
        for (BpmnShape shape : plane.getChildElementsByType(BpmnShape.class)) {
            String id = shape.getBpmnElement().getId();
            shapes.put(id, Box.of(id, shape.getBounds()));
            open.put(id, shape.isExpanded());
            label(id, shape.getBpmnLabel());
        }
        for (BpmnEdge edge : plane.getChildElementsByType(BpmnEdge.class)) {
            String id = edge.getBpmnElement().getId();
            flows.put(id, segments(id, List.copyOf(edge.getWaypoints())));
            label(id, edge.getBpmnLabel());
        }
    }

    static List<Diagram> of(BpmnModelInstance model) {
        return model.getModelElementsByType(BpmnPlane.class).stream()
                .map(plane -> new Diagram(model, plane))
                .toList();
    }

    /** The process or the box that this plane shows. */
    BaseElement whole() {
        return whole;
    }

    Map<String, Box> shapes() {
        return shapes;
    }

    List<Box> labels() {
        return labels;
    }

    /** The pieces of each flow, by its id. */
    Map<String, List<Segment>> flows() {
        return flows;
    }

    Stream<Segment> segments() {
        return flows.values().stream().flatMap(List::stream);
    }

    Box source(String flow) {
        return shapes.get(((SequenceFlow) element(flow)).getSource().getId());
    }

    Box target(String flow) {
        return shapes.get(((SequenceFlow) element(flow)).getTarget().getId());
    }

    /** What is drawn on this plane. */
    BaseElement element(String id) {
        return model.getModelElementById(id);
    }

    /** The boxes that stand closed in the row; a called process is one, too. */
    List<Box> boxes() {
        return shapes.values().stream().filter(shape -> isClosed(shape.id())).toList();
    }

    boolean isClosed(String id) {
        return element(id) instanceof CallActivity || element(id) instanceof SubProcess && !open.get(id);
    }

    /** The signs within a shape: at the upper left what kind of task it is, at the lower middle that it holds more or repeats. */
    List<Box> signs() {
        return shapes.values().stream().flatMap(this::signs).toList();
    }

    private Stream<Box> signs(Box shape) {
        double middle = (shape.left() + shape.right()) / 2;
        Box kind = new Box(shape.id(), shape.left(), shape.top(), shape.left() + ICON, shape.top() + ICON);
        Box more = new Box(shape.id(), middle - SIGN / 2, shape.bottom() - SIGN, middle + SIGN / 2, shape.bottom());
        BaseElement element = element(shape.id());
        boolean repeats = element instanceof Activity activity && activity.getLoopCharacteristics() != null;
        return Stream.concat(
                element instanceof Task ? Stream.of(kind) : Stream.empty(),
                isClosed(shape.id()) || repeats ? Stream.of(more) : Stream.empty());
    }

    /** Where Cockpit and Tasklist draw the button that opens a closed box: below its lower right corner. */
    List<Box> buttons() {
        return boxes().stream()
                .filter(box -> element(box.id()) instanceof SubProcess)
                .map(box -> new Box(box.id(), box.right() - 12, box.bottom() + 7, box.right() + 8, box.bottom() + 27))
                .toList();
    }

    /** Whether the one is drawn on or in the other on purpose: an event on its task's border, a step in its subprocess. */
    boolean belongTogether(Box one, Box other) {
        return belongsTo(one.id(), other.id()) || belongsTo(other.id(), one.id());
    }

    private boolean belongsTo(String part, String whole) {
        if (!(element(part) instanceof FlowNode node)) {
            return false;
        }
        return node instanceof BoundaryEvent event
                        && event.getAttachedTo().getId().equals(whole)
                || node.getParentElement() == element(whole) && !isClosed(whole);
    }

    private void label(String id, BpmnLabel label) {
        if (label != null && label.getBounds() != null) {
            labels.add(Box.of(id, label.getBounds()));
        }
    }

    private static List<Segment> segments(String flow, List<Waypoint> points) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Waypoint from = points.get(i - 1);
            Waypoint to = points.get(i);
            segments.add(new Segment(flow, from.getX(), from.getY(), to.getX(), to.getY()));
        }
        return segments;
    }
}
