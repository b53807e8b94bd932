package eu.groupexchange.desk.bulk;

import eu.groupexchange.exchange.Slug;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How something that is done to many stands.
 *
 * @param done how many were done
 * @param refused how many were not
 * @param endedAt null as long as something waits
 */
public record BulkWork(
        UUID id,
        String action,
        @Nullable Slug exchange,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant endedAt,
        int total,
        int done,
        int refused) {

    public boolean isRunning() {
        return endedAt == null;
    }

    public int over() {
        return done + refused;
    }

    /**
     * One of them.
     *
     * @param organisation empty where it is not known
     * @param why empty where nothing is to be said
     */
    public record Result(String named, @Nullable String reference, String organisation, State state, String why) {}

    /** What became of one. */
    public enum State {
        WAITING,
        DONE,
        REFUSED
    }
}
