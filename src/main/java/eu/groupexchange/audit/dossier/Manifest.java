package eu.groupexchange.audit.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies in a dossier, for machines: {@code manifest.json}. It lists every file but itself and its seal.
 *
 * @param format {@value #FORMAT}
 * @param reference of the participation
 * @param createdAt when it was put together, to the microsecond
 * @param files in the order in which they stand in the file
 * @param log where the decision log stood then
 */
record Manifest(int format, String reference, Instant createdAt, List<Listed> files, Log log) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";
    static final String SEAL = "manifest.json.p7s";
    static final String INDEX = "index.pdf";
    static final String LOG = "log.json";

    /** @param sha256 64 lower-case hexadecimal digits; @param size in bytes */
    record Listed(String path, String sha256, long size, String kind) {}

    /**
     * @param head the hash of the last entry; null where nothing was logged
     * @param anchor the day of the anchor that covers it, or null where none does yet
     */
    record Log(@Nullable String head, @Nullable String anchor) {}
}
