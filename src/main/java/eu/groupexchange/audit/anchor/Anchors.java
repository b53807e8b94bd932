package eu.groupexchange.audit.anchor;

import java.util.List;
import java.util.Optional;

/** The anchors that were made, and what they hold. */
public interface Anchors {

    /** The oldest first. */
    List<Anchor> all();

    Optional<Anchor> latest();

    /**
     * Everything about a subject that anchors hold, each with its way to the root: heads of its chain, and records. The oldest anchor first.
     */
    List<Proof> proofsFor(String subject);

    /** What is kept of a subject now and anchored, or will be with the next one; from it the hash of each leaf can be recomputed. */
    List<AnchoredRecord> recordsOf(String subject);
}
