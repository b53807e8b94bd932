package eu.groupexchange.audit.dossier.format;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * What lies in an archive of dossiers, for machines: {@code archive.json}.
 *
 * @param createdAt when it was asked for
 */
public record ArchiveList(int format, String exchange, Instant createdAt, List<Listed> dossiers) {

    public static final String NAME = "archive.json";

    public static ArchiveList of(String exchange, Instant createdAt, List<Listed> dossiers) {
        return new ArchiveList(Manifest.FORMAT, exchange, createdAt, List.copyOf(dossiers));
    }

    /**
     * @param path such as {@code VAL22-0007.zip}
     * @param sha256 of that file
     * @param size in bytes
     */
    public record Listed(String path, String sha256, long size) {}

    /** Its name within the archive. */
    public static String name() {
        return NAME;
    }

    public byte[] bytes() {
        return DossierJson.write(this).getBytes(StandardCharsets.UTF_8);
    }
}
