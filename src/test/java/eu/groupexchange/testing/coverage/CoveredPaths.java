package eu.groupexchange.testing.coverage;

import eu.groupexchange.workflow.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;

/** Collects what the coverage extension sees in the shared application, whichever test it comes from. */
final class CoveredPaths implements Collector {

    static final CoveredPaths OF_THIS_BUILD = new CoveredPaths();
    static final Path TAKEN = Path.of("target", "process-test-coverage", "taken.txt");

    private final DefaultCollector collector = new DefaultCollector(new ExecutionContextModelProvider());
    private final Map<String, Set<String>> elements = elements();
    private final Set<String> seen = new TreeSet<>();

    private CoveredPaths() {
        collector.createSuite(new Suite("all", "All tests"));
        collector.activateSuite("all");
        collector.createRun(new Run("all", "All tests"), "all");
        collector.activateRun("all");
    }

    /** Nodes and flows of today's models by process; what only an older version has does not count. */
    static Map<String, Set<String>> elements() {
        return Models.processes().stream()
                .collect(Collectors.toMap(Models::key, file -> elements(Bpmn.readModelFromFile(file.toFile()))));
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
        String line = event.getModelKey() + " " + event.getDefinitionKey();
        boolean ofToday = elements.getOrDefault(event.getModelKey(), Set.of()).contains(event.getDefinitionKey());
        if (ofToday && seen.add(line)) {
            collector.addEvent(event);
        }
    }

    /** Writes the report for people and the list for the check; where no process ran, neither. */
    synchronized void write() {
        if (seen.isEmpty()) {
            return;
        }
        try {
            CoverageReportUtil.createReport(collector, TAKEN.getParent().toString());
            Files.createDirectories(TAKEN.getParent());
            Files.write(TAKEN, seen);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
