package eu.groupexchange.correspondence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the outbox, as staff may see it: its text holds a placeholder where the recipient gets a link.
 *
 * @param lastError why the last attempt failed, or null
 */
public record OutgoingMail(
        UUID id,
        String subject,
        String occasion,
        String recipient,
        String title,
        String text,
        Status status,
        int attempts,
        @Nullable String lastError,
        Instant queuedAt,
        @Nullable Instant sentAt) {

    public enum Status {
        QUEUED,
        SENT,
        UNDELIVERABLE
    }
}
