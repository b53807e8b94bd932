package eu.groupexchange.api.token;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token as it is kept: without what would open anything.
 *
 * @param owner the account with whose rights it acts
 * @param name what its owner calls it
 * @param beginning the first letters of the token, by which its owner knows it again
 * @param stamp of the account when it was made; with another password, or an account made anew, it is worth nothing
 * @param expiresAt the first instant at which it is over
 * @param revokedBy who took it back; null while nobody has
 * @param lastUsedAt to the minute; null where it was never used
 */
public record ApiToken(
        UUID id,
        String owner,
        String name,
        String beginning,
        Set<Scope> scopes,
        String stamp,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy,
        @Nullable Instant lastUsedAt) {

    public boolean isRevoked() {
        return revokedAt != null;
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Whether it opens anything at that moment, as far as the token itself goes. */
    public boolean isValid(Instant now) {
        return !isRevoked() && !isOver(now);
    }
}
