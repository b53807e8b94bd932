package eu.groupexchange.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The diagrams are read by people in Cockpit, so nothing may hide anything. */
class DiagramTest {

    static Stream<Path> processes() {
        return Models.processes().stream();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void drawsEveryElementOnce(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Diagram diagram = new Diagram(model);
        List<String> drawn = new ArrayList<>(diagram.shapes().keySet());
        drawn.addAll(diagram.flows().keySet());

        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(model.getModelElementsByType(FlowElement.class).stream()
                        .map(FlowElement::getId)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void placesALabelForEveryEventGatewayAndAnswer(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        List<String> named = model.getModelElementsByType(FlowElement.class).stream()
                .filter(element ->
                        element instanceof Event || element instanceof Gateway || element instanceof SequenceFlow)
                .filter(element -> element.getName() != null)
                .map(FlowElement::getId)
                .toList();

        assertThat(new Diagram(model).labels()).extracting(Box::id).containsExactlyInAnyOrderElementsOf(named);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void overlapsNoShapes(Path file) {
        Diagram diagram = read(file);

        assertThat(pairs(List.copyOf(diagram.shapes().values()))
                        .filter(pair -> pair.get(0).overlaps(pair.get(1)))
                        .filter(pair -> !diagram.belongTogether(pair.get(0), pair.get(1))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void keepsTheStepsOfASubprocessInsideIt(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Diagram diagram = new Diagram(model);

        assertThat(diagram.shapes().values()).allSatisfy(shape -> assertThat(diagram.shapes()
                        .get(((FlowElement) model.getModelElementById(shape.id()))
                                .getParentElement()
                                .getAttributeValue("id")))
                .satisfiesAnyOf(whole -> assertThat(whole).isNull(), whole -> assertThat(whole.contains(shape))
                        .isTrue()));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void hidesNoLabelBehindAShapeOrAnotherLabel(Path file) {
        Diagram diagram = read(file);

        assertThat(pairs(diagram.labels()).filter(pair -> pair.get(0).overlaps(pair.get(1))))
                .isEmpty();
        assertThat(diagram.labels()).allSatisfy(label -> assertThat(diagram.shapes().values().stream()
                        .filter(shape -> shape.overlaps(label) && !shape.contains(label)))
                .isEmpty());
        assertThat(diagram.labels()).allSatisfy(label -> assertThat(diagram.shapes().values().stream()
                        .filter(shape -> shape.contains(label))
                        .filter(shape -> !shape.id().startsWith("SubProcess_")))
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void docksEveryFlowAtTheBordersOfWhatItConnects(Path file) {
        Diagram diagram = read(file);

        diagram.flows().forEach((flow, segments) -> {
            assertThat(segments).as(flow).isNotEmpty().allMatch(Segment::isOrthogonal);
            Segment first = segments.get(0);
            Segment last = segments.get(segments.size() - 1);
            assertThat(diagram.source(flow).bears(first.x1(), first.y1()))
                    .as("start of %s", flow)
                    .isTrue();
            assertThat(diagram.target(flow).bears(last.x2(), last.y2()))
                    .as("end of %s", flow)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void leadsNoFlowThroughAShapeOrALabel(Path file) {
        Diagram diagram = read(file);

        assertThat(segments(diagram)).allSatisfy(segment -> assertThat(Stream.concat(
                                diagram.shapes().values().stream()
                                        .filter(shape -> !shape.contains(diagram.source(segment.flow()))
                                                || shape.equals(diagram.source(segment.flow()))),
                                diagram.labels().stream())
                        .filter(segment::cuts))
                .as(segment.flow())
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void crossesNoFlows(Path file) {
        assertThat(pairs(segments(read(file)))
                        .filter(pair -> !pair.get(0).flow().equals(pair.get(1).flow()))
                        .filter(pair -> pair.get(0).meets(pair.get(1))))
                .isEmpty();
    }

    private static Diagram read(Path file) {
        return new Diagram(Bpmn.readModelFromFile(file.toFile()));
    }

    private static List<Segment> segments(Diagram diagram) {
        return diagram.flows().values().stream().flatMap(List::stream).toList();
    }

    private static <T> Stream<List<T>> pairs(List<T> all) {
        return java.util.stream.IntStream.range(0, all.size())
                .boxed()
                .flatMap(i -> all.subList(i + 1, all.size()).stream().map(other -> List.of(all.get(i), other)));
    }
}
