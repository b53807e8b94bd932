package eu.groupexchange.audit.retention.erasure;

import eu.groupexchange.audit.CanonicalJson;
import eu.groupexchange.audit.Sha256;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What stays of what went. It names no organisation and none of its people: a reference, how much there was, and how its log ended, so that
 * anchors over that log can still be checked.
 *
 * @param subject a case's reference, a payment run's id, or an exchange's slug for what was left of it without its cases
 * @param keptUntil the first instant at which it could go
 * @param counts rows by table; finished processes and decisions as {@code engine}
 * @param logSequence of the last entry of its decision log; 0 where the log stays
 * @param logHead the hash of that entry, or null
 * @param erasedBy who confirmed it; {@code system} for what goes by itself
 */
public record ErasureProof(
        String subject,
        String exchange,
        Basis basis,
        Instant keptUntil,
        Map<String, Long> counts,
        int logSequence,
        @Nullable String logHead,
        String erasedBy,
        Instant erasedAt) {

    /** On what grounds. */
    public enum Basis {
        /** The agency's time to audit is over. */
        RETENTION_OVER,
        /** A registration whose link nobody ever opened. */
        UNCONFIRMED
    }

    public ErasureProof {
        counts = Map.copyOf(counts);
    }

    /** SHA-256 over all of it as canonical JSON; anybody can compute it again from the columns. */
    public String hash() {
        Map<String, Object> all = new TreeMap<>();
        all.put("subject", subject);
        all.put("exchange", exchange);
        all.put("basis", basis.name());
        all.put("keptUntil", keptUntil.toString());
        all.put("counts", new TreeMap<>(counts));
        all.put("logSequence", logSequence);
        all.put("logHead", logHead);
        all.put("erasedBy", erasedBy);
        all.put("erasedAt", erasedAt.toString());
        return Sha256.of(CanonicalJson.of(all));
    }
}
