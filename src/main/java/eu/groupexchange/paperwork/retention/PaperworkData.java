package eu.groupexchange.paperwork.retention;

import eu.groupexchange.audit.retention.register.KeepsPersonalData;
import eu.groupexchange.audit.retention.register.KeptTable;
import eu.groupexchange.wording.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Papers as they were issued. */
@Component
class PaperworkData implements KeepsPersonalData {

    @Override
    public List<KeptTable> tables() {
        return List.of(KeptTable.ofSubject("document")
                .holding(
                        Texts.of("retention.what.document"),
                        Texts.of("retention.why.correspondence"),
                        "title",
                        "file_name",
                        "content"));
    }
}
