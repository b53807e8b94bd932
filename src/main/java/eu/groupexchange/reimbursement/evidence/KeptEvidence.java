package eu.groupexchange.reimbursement.evidence;

import eu.groupexchange.audit.anchor.AnchoredRecords;
import eu.groupexchange.audit.anchor.AnchoredTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Evidence is kept from when it was sent with a claim; how it was judged may change. */
@Component
public class KeptEvidence implements AnchoredRecords {

    @Override
    public List<AnchoredTable> tables() {
        return List.of(AnchoredTable.of("evidence", "evidence", "evidence", "reference", "id")
                .called("file_name")
                .when("state <> 'ATTACHED'")
                .columns("kind", "file_name", "content_type", "size")
                .moment("uploaded_at", "uploaded_at")
                .content("content", "sha256"));
    }
}
