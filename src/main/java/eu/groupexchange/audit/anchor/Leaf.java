package eu.groupexchange.audit.anchor;

import eu.groupexchange.audit.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What an anchor holds of one thing.
 *
 * @param kind {@code log} for a chain of the decision log, otherwise what is kept, such as {@code document}
 * @param id of a chain the sequence of its last entry then, of anything else what tells it apart among those of its kind and subject
 * @param hash of that last entry, or of the facts of the record; 64 hexadecimal digits
 */
public record Leaf(String kind, String subject, String id, String hash) {

    /** The bytes over which the tree is built: the four strings as canonical JSON, in UTF-8. */
    public byte[] bytes() {
        return CanonicalJson.of(Map.of("hash", hash, "id", id, "kind", kind, "subject", subject))
                .getBytes(StandardCharsets.UTF_8);
    }
}
