package eu.groupexchange.platform.webapps.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;

/** Wherever an instance of any version can end, somebody has said what people call that. */
class OutcomesTest {

    private static final Pattern ROW = Pattern.compile("\\('([\\w-]+)', '(\\w+)', \\d");

    /** Where what was begun beside the way of the case ends, while the case goes on. */
    private static final Set<String> BESIDE = Set.of(
            "participation EndEvent_AddressReminderSent",
            "participation EndEvent_ConfirmationReminderSent",
            "participation EndEvent_ReviewEscalated",
            "reimbursement EndEvent_ClaimReminderSent");

    @Test
    void everyEndHasAWord() throws IOException {
        Set<String> named = ROW.matcher(Files.readString(Path.of("src/main/resources/db/migration/V30__history.sql")))
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .collect(Collectors.toSet());
        Set<String> ends = new TreeSet<>();
        for (Path folder : Stream.of("processes", "src/test/resources/yesterday")
                .map(Path::of)
                .toList()) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".bpmn")).forEach(file -> ends.addAll(ends(file)));
            }
        }
        assertThat(ends).hasSizeGreaterThan(15);
        assertThat(ends).containsAll(BESIDE);
        ends.removeAll(BESIDE);
        assertThat(named).containsAll(ends);
    }

    private static Set<String> ends(Path file) {
        return Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(EndEvent.class).stream()
                .filter(end -> end.getParentElement() instanceof Process)
                .map(end -> ((Process) end.getParentElement()).getId() + " " + end.getId())
                .collect(Collectors.toSet());
    }
}
