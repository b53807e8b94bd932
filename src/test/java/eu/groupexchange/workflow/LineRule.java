package eu.groupexchange.workflow;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** How flows are drawn on a plane. */
enum LineRule implements ModelRule {
    STRAIGHT_AND_SQUARE(
            "Lines that go along or down are followed at a glance, slanted ones are not.",
            plane -> plane.flows().entrySet().stream()
                    .filter(flow -> flow.getValue().isEmpty()
                            || !flow.getValue().stream().allMatch(Segment::isOrthogonal))
                    .map(flow -> flow.getKey())),

    DOCKED(
            "A flow begins and ends at the borders of what it connects, or it connects nothing to the eye.",
            plane -> plane.flows().entrySet().stream()
                    .filter(flow -> !flow.getValue().isEmpty())
                    .filter(flow -> !docks(plane, flow.getKey(), flow.getValue()))
                    .map(flow -> flow.getKey())),

    NO_FLOW_THROUGH_A_SHAPE("A flow that runs through a task or a name seems to stop there.", plane -> plane.segments()
            .flatMap(segment -> Stream.concat(
                            plane.shapes().values().stream().filter(shape -> !leaves(plane, segment, shape)),
                            plane.labels().stream())
                    .filter(segment::cuts)
                    .map(shape -> segment.flow() + " runs through " + shape.id()))),

    NO_CROSSING("Where two flows cross, the eye takes the wrong one.", plane -> ShapeRule.pairs(
                    plane.segments().toList())
            .filter(pair -> !pair.get(0).flow().equals(pair.get(1).flow()))
            .filter(pair -> pair.get(0).meets(pair.get(1)))
            .map(pair -> pair.get(0).flow() + " and " + pair.get(1).flow()));

    private final String reason;
    private final Function<Diagram, Stream<String>> violations;

    LineRule(String reason, Function<Diagram, Stream<String>> violations) {
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

    private static boolean docks(Diagram plane, String flow, List<Segment> segments) {
        Segment first = segments.get(0);
        Segment last = segments.get(segments.size() - 1);
        return plane.source(flow).bears(first.x1(), first.y1())
                && plane.target(flow).bears(last.x2(), last.y2());
    }

    /** A flow within an open box lies on that box. */
    private static boolean leaves(Diagram plane, Segment segment, Box shape) {
        Box source = plane.source(segment.flow());
        return shape.contains(source) && !shape.equals(source);
    }
}
