package eu.groupexchange.api.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that one of them is told.
 *
 * @param sequence the order in which it happened
 * @param event the same however often it is sent
 * @param type word of a {@link WebhookEvent}
 * @param lastStatus what the other one answered the last time; null where no answer came
 * @param lastError in words; null where nothing failed
 */
public record Delivery(
        long sequence,
        UUID webhook,
        UUID event,
        String type,
        String subject,
        @Nullable String exchange,
        Instant occurredAt,
        State state,
        int attempts,
        Instant nextAttemptAt,
        @Nullable Instant firstFailedAt,
        @Nullable Integer lastStatus,
        @Nullable String lastError,
        @Nullable Instant deliveredAt) {

    /** Its names are stored. */
    public enum State {
        QUEUED,
        DELIVERED,
        GIVEN_UP
    }
}
