package eu.groupexchange.audit.retention;

import eu.groupexchange.audit.retention.Dossiers.KeptCase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a dossier.
 *
 * @param until the first instant at which it may go; null while no day of payment is known
 * @param hold why it is held back; null where it is not
 */
public record Keeping(
        KeptCase dossier,
        Standing standing,
        @Nullable Instant until,
        @Nullable String hold) {

    public enum Standing {
        /** Nobody entered the day on which the agency paid. */
        UNKNOWN,
        /** Its time is not over. */
        KEPT,
        /** An administrator holds it, or its exchange, back. */
        HELD,
        /** Its process has not ended. */
        RUNNING,
        /** Its time is over. */
        DUE
    }
}
