package eu.groupexchange.desk.operations;

import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.workflow.incidents.PendingStep;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a case that has not been taken yet.
 *
 * @param problem null where nothing went wrong so far
 * @param again when it is tried again, or null
 */
public record PendingLine(
        String step, @Nullable String problem, @Nullable String again) {

    public static List<PendingLine> all(List<PendingStep> steps, ZoneId zone) {
        return steps.stream()
                .map(step -> new PendingLine(
                        step.step(),
                        withoutStop(step.problem()),
                        step.again() == null ? null : DeskDates.moment(step.again(), zone)))
                .toList();
    }

    private static @Nullable String withoutStop(@Nullable String sentence) {
        return sentence == null ? null : sentence.replaceFirst("\\.$", "");
    }
}
