package eu.groupexchange.api.webhook;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another system that is told.
 *
 * @param name what people call it
 * @param url where it listens
 * @param exchange the only exchange of which it is told; null for all
 * @param stoppedAt since when it is told nothing; null while it is
 * @param stoppedBy who stopped it; null where it stopped by itself
 * @param failingSince since when nothing has arrived there; null where the last thing did
 */
public record Webhook(
        UUID id,
        String name,
        String url,
        Set<WebhookEvent> events,
        @Nullable String exchange,
        String madeBy,
        Instant madeAt,
        @Nullable Instant stoppedAt,
        @Nullable Stopped stoppedWhy,
        @Nullable String stoppedBy,
        @Nullable Instant failingSince) {

    /** Why it is told nothing. Its names are stored. */
    public enum Stopped {
        BY_HAND,
        /** Nothing has arrived there for days. */
        FAILING,
        /** It answered 410: it will never listen again. */
        GONE
    }

    public boolean isStopped() {
        return stoppedAt != null;
    }
}
