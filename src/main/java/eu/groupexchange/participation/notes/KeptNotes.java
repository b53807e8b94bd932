package eu.groupexchange.participation.notes;

import eu.groupexchange.audit.anchor.AnchoredRecords;
import eu.groupexchange.audit.anchor.AnchoredTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notes are kept as they were written. */
@Component
public class KeptNotes implements AnchoredRecords {

    @Override
    public List<AnchoredTable> tables() {
        return List.of(AnchoredTable.of("note", "note", "case_note", "reference", "id")
                .since("written_at")
                .columns("written_by")
                .text("text", "text"));
    }
}
