package eu.groupexchange.audit.verification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time that somebody had everything verified.
 *
 * @param startedBy the account
 * @param noted the value that was to be compared, as it was typed, or null
 * @param checking what is looked at now
 * @param checked how many things were looked at so far
 * @param found how many findings there are
 * @param findings the first of them
 * @param state how far it has come
 */
public record Verification(
        UUID id,
        Instant startedAt,
        String startedBy,
        @Nullable String noted,
        String checking,
        long checked,
        int found,
        List<Finding> findings,
        @Nullable Instant finishedAt,
        State state) {

    public enum State {
        RUNNING,
        WHOLE,
        FOUND,
        /** The node ended, or the database went away. */
        BROKEN_OFF
    }
}
