package eu.groupexchange.audit.anchor;

import eu.groupexchange.audit.CanonicalJson;
import eu.groupexchange.audit.Sha256;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is kept now.
 *
 * @param label what people call it
 * @param at since when it has been as it is, or null where that is not known
 * @param facts everything that must never change; contents by their hashes
 */
public record AnchoredRecord(
        String kind,
        String subject,
        String id,
        String label,
        @Nullable Instant at,
        Map<String, @Nullable String> facts) {

    /** The SHA-256 of its facts as canonical JSON. */
    public Leaf leaf() {
        return new Leaf(kind, subject, id, Sha256.of(CanonicalJson.of(facts)));
    }
}
