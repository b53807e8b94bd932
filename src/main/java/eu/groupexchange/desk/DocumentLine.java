package eu.groupexchange.desk;

import eu.groupexchange.paperwork.ArchivedDocument;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** A document in a list. */
record DocumentLine(UUID id, String title, String fileName, String issuedAt, String size, String sha256) {

    /** Those of one subject; a certificate that was issued anew is marked as replaced. */
    static List<DocumentLine> all(List<ArchivedDocument> documents, ZoneId zone) {
        return documents.stream()
                .map(document -> document.isReplacedAmong(documents)
                        ? of(document, zone).titled(document.title() + " (replaced)")
                        : of(document, zone))
                .toList();
    }

    private DocumentLine titled(String other) {
        return new DocumentLine(id, other, fileName, issuedAt, size, sha256);
    }

    static DocumentLine of(ArchivedDocument document, ZoneId zone) {
        return new DocumentLine(
                document.id(),
                document.title(),
                document.fileName(),
                DeskDates.moment(document.issuedAt(), zone),
                Math.max(1, document.size() / 1024) + " kB",
                document.sha256());
    }
}
