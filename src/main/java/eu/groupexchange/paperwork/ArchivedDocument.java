package eu.groupexchange.paperwork;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was issued; its bytes never change.
 *
 * @param series the key under which all versions of this paper are issued
 * @param version counts the versions of the series from 1
 * @param size in bytes
 * @param sha256 of the bytes, 64 lower-case hexadecimal digits
 * @param code by which a paper is asked after; null for what is no paper, and for papers from before there were codes
 * @param sealedBy whom the certificate of its seal names; null where it is not sealed
 */
public record ArchivedDocument(
        UUID id,
        DocumentKey key,
        DocumentKey series,
        int version,
        DocumentStanding standing,
        String title,
        String fileName,
        String contentType,
        int size,
        String sha256,
        Instant issuedAt,
        @Nullable PaperCode code,
        @Nullable String sealedBy) {

    /** The title as lists show it: {@code Badge VAL22-0007, version 2 (replaced)}. */
    public String listedTitle() {
        String versioned = version == 1 ? title : title + ", version " + version;
        return switch (standing) {
            case VALID -> versioned;
            case REPLACED -> versioned + " (replaced)";
            case VOID -> versioned + " (no longer valid)";
        };
    }
}
