package eu.groupexchange.desk;

import eu.groupexchange.paperwork.ArchivedDocument;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document in a list.
 *
 * @param sealedBy whom its electronic seal names; null where it has none
 */
public record DocumentLine(
        UUID id,
        String title,
        String fileName,
        String issuedAt,
        String size,
        String sha256,
        @Nullable String sealedBy) {

    public static DocumentLine of(ArchivedDocument document, ZoneId zone) {
        return new DocumentLine(
                document.id(),
                document.listedTitle(),
                document.fileName(),
                DeskDates.moment(document.issuedAt(), zone),
                Math.max(1, document.size() / 1024) + " kB",
                document.sha256(),
                document.sealedBy());
    }
}
