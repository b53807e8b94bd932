package eu.groupexchange.inspection.recomputation;

import java.time.Instant;

/**
 * A recomputation of many cases, and how far it is.
 *
 * @param scope which cases, in words: an exchange's slug, a sample
 * @param cases how many it has; of them so many are done, and so many differ
 */
public record Recomputation(
        long number, String scope, String startedBy, Instant startedAt, int cases, int done, int different) {

    public boolean isFinished() {
        return done == cases;
    }
}
