package eu.groupexchange.testing.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.workflow.Models;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Model;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Run by the build after all tests: draws what they took, and fails where a step or flow of a model was taken by none. */
class ProcessCoverageCheck {

    private static final Path REPORT = Path.of("target", "process-test-coverage");
    private static List<TakenElement> taken = List.of();

    static Stream<String> processes() {
        return CoveredPaths.elements().keySet().stream().sorted();
    }

    @BeforeAll
    static void drawTheReport() {
        taken = CoveredPaths.ofAllTests();
        var collector = new DefaultCollector(ProcessCoverageCheck::model);
        collector.createSuite(new Suite("all", "All tests"));
        collector.activateSuite("all");
        collector.createRun(new Run("all", "All tests"), "all");
        collector.activateRun("all");
        taken.forEach(element -> collector.addEvent(element.event()));
        CoverageReportUtil.createReport(collector, REPORT.toString());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyStepAndEveryFlowIsTaken(String process) {
        assertThat(taken).as("what the tests have taken; run all of them").isNotEmpty();
        Set<String> missing = new TreeSet<>(CoveredPaths.elements().get(process));
        missing.removeAll(taken.stream()
                .filter(element -> element.process().equals(process))
                .map(TakenElement::element)
                .collect(Collectors.toSet()));

        assertThat(missing).as("taken by no test").isEmpty();
    }

    private static Model model(String key) {
        Path file = Models.processes().stream()
                .filter(each -> Models.key(each).equals(key))
                .findFirst()
                .orElseThrow();
        String version =
                Bpmn.readModelFromFile(file.toFile()).getModelElementById(key).getAttributeValue("versionTag");
        return new Model(
                key, CoveredPaths.elements().get(key).size(), version == null ? "" : version, Models.read(file));
    }
}
