package eu.groupexchange.inspection.sample;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the review of a case stands.
 *
 * @param steps how often that has changed; whoever changes it says how often it had, so that of two only the first counts
 * @param by who changed it last; null where nobody has begun
 */
public record Review(
        String reference,
        ReviewState state,
        int steps,
        @Nullable String by,
        @Nullable Instant at) {

    static Review notBegun(String reference) {
        return new Review(reference, ReviewState.NOT_BEGUN, 0, null, null);
    }
}
