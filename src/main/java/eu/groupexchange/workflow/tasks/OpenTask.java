package eu.groupexchange.workflow.tasks;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for somebody.
 *
 * @param id the engine's, with which Tasklist opens it
 * @param key as the model calls it, {@code Task_ReviewEligibility} for one
 * @param name as Tasklist shows it
 * @param businessKey whose process it belongs to: a reference, a slug, the id of a payment run
 * @param assignee the account that has claimed it; null while it is open to its groups
 * @param groups who may claim it
 * @param dueAt null where it has no time
 */
public record OpenTask(
        String id,
        String key,
        String name,
        String businessKey,
        @Nullable String assignee,
        Set<String> groups,
        Instant createdAt,
        @Nullable Instant dueAt) {

    public OpenTask {
        groups = Set.copyOf(groups);
    }

    /** Whether somebody else than this account has it in hand. */
    public boolean isHeldByAnother(String userId) {
        return assignee != null && !assignee.equals(userId);
    }
}
