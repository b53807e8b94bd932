package eu.groupexchange.workflow.incidents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that failed for good and waits for somebody.
 *
 * @param businessKey of the process, or null where a process failed to begin
 * @param process its name in the model
 * @param step its label in the model
 * @param message what went wrong in one line, without a trace
 */
public record StandingIncident(
        String id, @Nullable String businessKey, String process, String step, Instant since, String message) {}
