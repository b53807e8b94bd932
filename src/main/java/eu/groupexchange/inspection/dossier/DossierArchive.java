package eu.groupexchange.inspection.dossier;

import eu.groupexchange.exchange.Slug;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The dossiers of an exchange in one file, and how far it is.
 *
 * @param done of how many in total
 * @param failure why it could not be made, as a sentence; null otherwise
 */
public record DossierArchive(
        UUID id,
        Slug exchange,
        State state,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant endedAt,
        int done,
        int total,
        @Nullable String failure) {

    /** The name is stored; do not rename. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public boolean isComplete() {
        return state == State.DONE;
    }
}
