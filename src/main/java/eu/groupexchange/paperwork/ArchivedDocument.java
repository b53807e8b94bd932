package eu.groupexchange.paperwork;

import java.time.Instant;
import java.util.UUID;

/**
 * A document as it was issued; its bytes never change.
 *
 * @param series the key under which all versions of this paper are issued
 * @param version counts the versions of the series from 1
 * @param size in bytes
 * @param sha256 of the bytes, 64 lower-case hexadecimal digits
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
        Instant issuedAt) {

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
