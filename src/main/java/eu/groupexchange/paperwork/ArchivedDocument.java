package eu.groupexchange.paperwork;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A document as it was issued; its bytes never change.
 *
 * @param size in bytes
 * @param sha256 of the bytes, 64 lower-case hexadecimal digits
 */
public record ArchivedDocument(
        UUID id,
        DocumentKey key,
        String title,
        String fileName,
        String contentType,
        int size,
        String sha256,
        Instant issuedAt) {

    /** Whether it is a certificate or a badge in whose place a later one was issued. */
    public boolean isReplacedAmong(List<ArchivedDocument> documents) {
        return (key.kind() == DocumentKind.CERTIFICATE || key.kind() == DocumentKind.BADGE)
                && documents.stream()
                        .filter(other -> other.key().kind() == key.kind())
                        .anyMatch(other -> other.issuedAt().isAfter(issuedAt));
    }
}
