package eu.groupexchange.workflow.decisions;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the engine has it in its history.
 *
 * @param definition of the table that was asked
 * @param table the same, where it is still deployed; null where it is gone
 * @param inputs the variables of the case at that moment, by name; lists are lists of text
 * @param answers the outputs of the one row that held, by name; lists are lists of text
 */
public record MadeDecision(
        Instant at,
        String definition,
        @Nullable TableVersion table,
        Map<String, @Nullable Object> inputs,
        Map<String, @Nullable Object> answers) {}
