package eu.groupexchange.paperwork;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a paper bears of the occasion on which it is issued. No fact of the paper itself: issued again with the same facts, it is
 * the same paper.
 *
 * @param version counts from 1
 * @param replaced when the version before was issued; null for the first
 * @param code by which it is asked after; null for what is not kept
 * @param sealing whether it will be sealed once it is rendered
 */
public record Issue(
        int version,
        Instant at,
        @Nullable Instant replaced,
        @Nullable PaperCode code,
        Sealing sealing) {

    /** Of a paper that is handed out and not kept, so that nobody can ask after it later. */
    public static Issue notKept(Instant at, Sealing sealing) {
        return new Issue(1, at, null, null, sealing);
    }
}
