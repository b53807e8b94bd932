package eu.groupexchange.audit.dossier;

import eu.groupexchange.audit.anchor.AnchoredRecords;
import eu.groupexchange.audit.anchor.AnchoredTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Forms are kept as they were sent, and which dossiers were handed out. */
@Component
public class KeptForms implements AnchoredRecords {

    @Override
    public List<AnchoredTable> tables() {
        return List.of(
                AnchoredTable.of("submission", "form", "submission", "reference", "number")
                        .called("kind")
                        .since("sent_at")
                        .columns("kind")
                        .text("sha256", "content"),
                AnchoredTable.of("dossier-export", "export", "dossier_export", "reference", "manifest_sha256")
                        .since("exported_at")
                        .columns("exported_by", "files", "log_head")
                        .quiet());
    }
}
