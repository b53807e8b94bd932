package eu.groupexchange.desk.bulk;

import eu.groupexchange.audit.retention.register.KeepsPersonalData;
import eu.groupexchange.audit.retention.register.KeptTable;
import eu.groupexchange.wording.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was asked for many, and what became of it. */
@Component
class BulkData implements KeepsPersonalData {

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.ofCase("bulk_item")
                        .holding(Texts.of("bulk.kept.results"), Texts.of("bulk.kept.why"), "why", "named"),
                KeptTable.elsewhere("bulk_work", KeptTable.Until.SOON)
                        .holding(Texts.of("bulk.kept.orders"), Texts.of("bulk.kept.why"), "requested_by", "answers"));
    }
}
