package eu.groupexchange.audit.access;

import eu.groupexchange.audit.CanonicalJson;
import eu.groupexchange.audit.Sha256;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Chains the entries, as those of the decision log are: each hash is the SHA-256 of the hash before it, a line feed, and the entry
 * as canonical JSON in UTF-8.
 */
final class AccessSeal {

    static final String BEFORE_THE_FIRST = "0".repeat(64);

    private AccessSeal() {}

    /** @param at to the microsecond, which is what the database keeps */
    static String of(long sequence, Instant at, Access access, String previousHash) {
        Map<String, Object> sealed = new HashMap<>();
        sealed.put("sequence", sequence);
        sealed.put("at", at.toString());
        sealed.put("person", access.person().id());
        sealed.put("kind", access.kind().name());
        sealed.put("subject", access.subject());
        sealed.put("address", access.address());
        sealed.put("outcome", access.outcome().name());
        sealed.put("detail", access.detail());
        return Sha256.of(previousHash + "\n" + CanonicalJson.of(sealed));
    }

    static boolean isWhole(LoggedAccess logged) {
        return logged.hash().equals(of(logged.sequence(), logged.at(), logged.access(), logged.previousHash()));
    }
}
