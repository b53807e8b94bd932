package eu.groupexchange.audit.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that was written into a dossier.
 *
 * @param section under which the index names it
 * @param path within the dossier
 * @param sha256 64 lower-case hexadecimal digits
 * @param size in bytes
 */
public record WrittenFile(
        DossierSection section,
        String path,
        String kind,
        String title,
        @Nullable Instant at,
        String sha256,
        long size) {}
