package eu.groupexchange.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** The drawn side of a process model. */
final class Diagram {

    private final BpmnModelInstance model;
    private final Map<String, Box> shapes = new TreeMap<>();
    private final List<Box> labels = new ArrayList<>();
    private final Map<String, List<Segment>> flows = new TreeMap<>();

    Diagram(BpmnModelInstance model) {
        this.model = model;
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            String id = shape.getBpmnElement().getId();
            shapes.put(id, Box.of(id, shape.getBounds()));
            if (shape.getBpmnLabel() != null && shape.getBpmnLabel().getBounds() != null) {
                labels.add(Box.of(id, shape.getBpmnLabel().getBounds()));
            }
        }
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            String id = edge.getBpmnElement().getId();
            flows.put(id, segments(id, List.copyOf(edge.getWaypoints())));
            if (edge.getBpmnLabel() != null && edge.getBpmnLabel().getBounds() != null) {
                labels.add(Box.of(id, edge.getBpmnLabel().getBounds()));
            }
        }
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

    Box source(String flow) {
        return shapes.get(sequenceFlow(flow).getSource().getId());
    }

    Box target(String flow) {
        return shapes.get(sequenceFlow(flow).getTarget().getId());
    }

    /** Whether the one is drawn on or in the other on purpose: an event on its task's border, a step in its subprocess. */
    boolean belongTogether(Box one, Box other) {
        return belongsTo(one.id(), other.id()) || belongsTo(other.id(), one.id());
    }

    private boolean belongsTo(String part, String whole) {
        if (!(model.getModelElementById(part) instanceof FlowNode node)) {
            return false;
        }
        return node instanceof BoundaryEvent event
                        && event.getAttachedTo().getId().equals(whole)
                || node.getParentElement() == model.getModelElementById(whole);
    }

    private SequenceFlow sequenceFlow(String id) {
        return model.getModelElementById(id);
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
