package eu.groupexchange.workflow.incidents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that the system was to take and has not taken yet.
 *
 * @param businessKey of the process, or null where a process failed to begin
 * @param process its name in the model
 * @param step its label in the model
 * @param problem what went wrong in one line, or null where it waits for its turn
 * @param again when it is tried again; null where it is up for a person
 */
public record PendingStep(
        @Nullable String businessKey,
        String process,
        String step,
        @Nullable String problem,
        @Nullable Instant again) {

    public boolean hasFailed() {
        return problem != null;
    }
}
