package eu.groupexchange.audit.dossier.format;

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
public record Manifest(int format, String reference, Instant createdAt, List<Listed> files, Log log) {

    public static final int FORMAT = 1;
    public static final String NAME = "manifest.json";
    public static final String SEAL = "manifest.json.p7s";
    public static final String INDEX = "index.pdf";
    public static final String LOG = "log.json";

    /** @param sha256 64 lower-case hexadecimal digits; @param size in bytes */
    public record Listed(String path, String sha256, long size, String kind) {}

    /**
     * @param head the hash of the last entry; null where nothing was logged
     * @param anchor the day of the anchor that covers it, or null where none does yet
     */
    public record Log(@Nullable String head, @Nullable String anchor) {}
}
