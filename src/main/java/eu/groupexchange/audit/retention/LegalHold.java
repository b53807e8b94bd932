package eu.groupexchange.audit.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why something is kept beyond its time: a case in court, an audit that has not ended.
 *
 * @param subject a case's reference or an exchange's slug
 * @param liftedBy null while it stands
 */
public record LegalHold(
        long id,
        String subject,
        String reason,
        String setBy,
        Instant setAt,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt,
        @Nullable String liftedBecause) {

    public boolean stands() {
        return liftedAt == null;
    }
}
