package eu.groupexchange.paperwork;

import eu.groupexchange.audit.anchor.AnchoredRecords;
import eu.groupexchange.audit.anchor.AnchoredTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Documents are kept as they were issued; only whether they still stand may change. */
@Component
public class KeptDocuments implements AnchoredRecords {

    @Override
    public List<AnchoredTable> tables() {
        return List.of(AnchoredTable.of("document", "document", "document", "subject", "kind || ' ' || occasion")
                .called("title")
                .since("issued_at")
                .columns(
                        "id",
                        "kind",
                        "occasion",
                        "series",
                        "version",
                        "title",
                        "file_name",
                        "content_type",
                        "size",
                        "facts")
                .content("content", "sha256"));
    }
}
