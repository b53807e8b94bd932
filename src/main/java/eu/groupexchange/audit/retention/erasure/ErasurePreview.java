package eu.groupexchange.audit.retention.erasure;

import eu.groupexchange.audit.Sha256;
import eu.groupexchange.audit.retention.Dossiers.KeptExchange;
import eu.groupexchange.audit.retention.Keeping;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What would go if it were confirmed now, and what would stay.
 *
 * @param until the first instant at which dossiers of the exchange may go; null while no day of payment is known
 * @param going cases, then payment runs that are about these cases only, then the exchange's own papers where no case is left
 * @param staying each with its reason
 */
public record ErasurePreview(
        KeptExchange exchange, @Nullable Instant until, List<Going> going, List<Keeping> staying) {

    /**
     * @param counts rows by table; what the engine remembers as {@code engine}
     * @param logEndsWith the hash at the end of its decision log, or nothing
     */
    public record Going(String subject, String inWords, Kind kind, Map<String, Long> counts, String logEndsWith) {}

    /** In the order in which they go. */
    public enum Kind {
        CASE,
        RUN,
        EXCHANGE
    }

    public List<Going> cases() {
        return of(Kind.CASE);
    }

    public List<Going> of(Kind kind) {
        return going.stream().filter(one -> one.kind() == kind).toList();
    }

    /** Rows by table, of everything together. */
    public Map<String, Long> totals() {
        Map<String, Long> totals = new TreeMap<>();
        going.forEach(one -> one.counts().forEach((table, rows) -> totals.merge(table, rows, Long::sum)));
        return totals;
    }

    /** The same as long as nothing of what is shown has changed. */
    public String fingerprint() {
        return Sha256.of(exchange.slug() + "\n" + until + "\n"
                + going.stream()
                        .map(one -> one.subject() + " " + new TreeMap<>(one.counts()) + " " + one.logEndsWith())
                        .collect(Collectors.joining("\n"))
                + "\n"
                + staying.stream()
                        .map(one -> one.dossier().reference() + " " + one.standing() + " " + one.hold())
                        .collect(Collectors.joining("\n")));
    }
}
