package eu.groupexchange.attendance.sheet;

import eu.groupexchange.audit.anchor.AnchoredRecords;
import eu.groupexchange.audit.anchor.AnchoredTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Scans of signed sheets, what became of them, and why one is missing: an altered, removed or added one is found. */
@Component
public class KeptSheets implements AnchoredRecords {

    @Override
    public List<AnchoredTable> tables() {
        return List.of(
                AnchoredTable.of("signed-sheet", "scan of a signed sheet", "signed_sheet", "exchange", "id::text")
                        .called("file_name")
                        .since("filed_at")
                        .columns("day", "file_name", "content_type", "filed_by")
                        .content("content", "sha256"),
                AnchoredTable.of(
                                "signed-sheet-replaced",
                                "note that a scan was taken out",
                                "signed_sheet_replaced",
                                "exchange",
                                "sheet::text")
                        .since("replaced_at")
                        .columns("by_sheet", "reason", "replaced_by"),
                AnchoredTable.of(
                                "signed-sheet-missing",
                                "reason why a signed sheet is missing",
                                "signed_sheet_missing",
                                "exchange",
                                "day::text")
                        .since("given_at")
                        .columns("reason", "given_by"));
    }
}
