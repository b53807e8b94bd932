package eu.groupexchange.testing.coverage;

import eu.groupexchange.workflow.Models;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.Collector;
import org.camunda.community.process_test_coverage.core.model.Event;

/**
 * Collects what the coverage extension sees in the shared application, whichever test it comes from. Tests run in several JVMs;
 * each leaves a file of its own, and {@link ProcessCoverageCheck} reads them all.
 */
final class CoveredPaths implements Collector {

    static final CoveredPaths OF_THIS_JVM = new CoveredPaths();

    /** What an earlier build of this folder took does not count, so each has a folder of its own. */
    private static final Path TAKEN =
            Path.of("target", "process-test-coverage", "taken", System.getProperty("test.build", "alone"));

    private final Map<String, Set<String>> elements = elements();
    private final Set<TakenElement> seen = new TreeSet<>(Comparator.comparing(TakenElement::line));

    private CoveredPaths() {}

    /** Nodes and flows of today's models by process; what only an older version has does not count. */
    static Map<String, Set<String>> elements() {
        return Models.processes().stream()
                .collect(Collectors.toMap(Models::key, file -> elements(Bpmn.readModelFromFile(file.toFile()))));
    }

    /** What all tests of the build have taken. */
    static List<TakenElement> ofAllTests() {
        try (Stream<Path> files = Files.exists(TAKEN) ? Files.list(TAKEN) : Stream.empty()) {
            return files.flatMap(CoveredPaths::lines)
                    .distinct()
                    .map(TakenElement::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> elements(BpmnModelInstance model) {
        return Stream.concat(
                        model.getModelElementsByType(FlowNode.class).stream(),
                        model.getModelElementsByType(SequenceFlow.class).stream())
                .map(FlowElement::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public synchronized void addEvent(Event event) {
        if (elements.getOrDefault(event.getModelKey(), Set.of()).contains(event.getDefinitionKey())) {
            seen.add(TakenElement.of(event));
        }
    }

    /** Where no process ran, nothing. */
    synchronized void write() {
        if (seen.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(TAKEN);
            Files.write(ofThisJvm(), seen.stream().map(TakenElement::line).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path ofThisJvm() {
        return TAKEN.resolve(ProcessHandle.current().pid() + ".txt");
    }
}
