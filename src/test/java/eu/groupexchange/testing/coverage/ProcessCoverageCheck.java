package eu.groupexchange.testing.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Run by the build after all tests: fails where a step or flow of a model was taken by none of them. */
class ProcessCoverageCheck {

    static Stream<String> processes() {
        return CoveredPaths.elements().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyStepAndEveryFlowIsTaken(String process) throws IOException {
        assertThat(CoveredPaths.TAKEN)
                .as("what the tests have taken; run all of them")
                .exists();
        Set<String> missing = new TreeSet<>(CoveredPaths.elements().get(process));
        missing.removeAll(Files.readAllLines(CoveredPaths.TAKEN).stream()
                .map(line -> line.split(" "))
                .filter(taken -> taken[0].equals(process))
                .map(taken -> taken[1])
                .collect(Collectors.toSet()));

        assertThat(missing).as("taken by no test").isEmpty();
    }
}
