package eu.groupexchange.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chains the entries of a subject: each hash is the SHA-256 of the hash before it, a line feed, and the entry as canonical
 * JSON in UTF-8. Anyone can recompute it from an export.
 */
final class Seal {

    static final String BEFORE_THE_FIRST = "0".repeat(64);

    private Seal() {}

    /** @param at to the microsecond, which is what the database keeps */
    static String of(int sequence, Instant at, Entry entry, String previousHash) {
        Map<String, Object> sealed = new HashMap<>();
        sealed.put("subject", entry.subject());
        sealed.put("sequence", sequence);
        sealed.put("at", at.toString());
        sealed.put("actor", entry.actor().id());
        sealed.put("action", entry.action());
        sealed.put("outcome", entry.outcome());
        sealed.put("reason", entry.reason());
        sealed.put("ruleVersion", entry.ruleVersion());
        sealed.put("details", entry.details());
        return Sha256.of(previousHash + "\n" + CanonicalJson.of(sealed));
    }

    /** @param chain all entries of one subject, oldest first */
    static boolean isUnbroken(List<LoggedDecision> chain) {
        String previousHash = BEFORE_THE_FIRST;
        int sequence = 1;
        for (LoggedDecision logged : chain) {
            String hash = of(sequence, logged.at(), logged.entry(), previousHash);
            if (logged.sequence() != sequence
                    || !logged.previousHash().equals(previousHash)
                    || !logged.hash().equals(hash)) {
                return false;
            }
            previousHash = hash;
            sequence++;
        }
        return true;
    }
}
