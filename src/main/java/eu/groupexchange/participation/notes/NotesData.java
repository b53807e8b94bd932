package eu.groupexchange.participation.notes;

import eu.groupexchange.audit.retention.register.KeepsPersonalData;
import eu.groupexchange.audit.retention.register.KeptTable;
import eu.groupexchange.wording.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the staff notes on a case, and who of it. */
@Component
class NotesData implements KeepsPersonalData {

    @Override
    public List<KeptTable> tables() {
        return List.of(KeptTable.ofCase("case_note")
                .holding(
                        Texts.of("dossier-page.notes.what"), Texts.of("retention.why.decision"), "text", "written_by"));
    }
}
