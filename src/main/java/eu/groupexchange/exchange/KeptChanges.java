package eu.groupexchange.exchange;

import eu.groupexchange.audit.anchor.AnchoredRecords;
import eu.groupexchange.audit.anchor.AnchoredTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Changes of a published exchange are kept with their reasons. */
@Component
public class KeptChanges implements AnchoredRecords {

    @Override
    public List<AnchoredTable> tables() {
        return List.of(AnchoredTable.of("exchange-change", "change", "exchange_change", "exchange", "revision")
                .since("changed_at")
                .columns("kind", "reason", "changed_by", "first_day_before"));
    }
}
