package eu.groupexchange.paperwork;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a paper bears of the occasion on which it is issued. No fact of the paper itself: issued again with the same facts, it is
 * the same paper.
 *
 * @param version counts from 1
 * @param replaced when the version before was issued; null for the first
 */
public record Issue(int version, Instant at, @Nullable Instant replaced) {

    public static Issue first(Instant at) {
        return new Issue(1, at, null);
    }
}
