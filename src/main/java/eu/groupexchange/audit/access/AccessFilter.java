package eu.groupexchange.audit.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; null is all of them.
 *
 * @param person an account, {@code organisation}, {@code system} or {@code stranger}
 * @param until without this moment
 */
public record AccessFilter(
        @Nullable String person,
        @Nullable String subject,
        @Nullable AccessKind kind,
        @Nullable AccessOutcome outcome,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final AccessFilter ALL = new AccessFilter(null, null, null, null, null, null);

    public static AccessFilter about(String subject) {
        return new AccessFilter(null, subject, null, null, null, null);
    }
}
