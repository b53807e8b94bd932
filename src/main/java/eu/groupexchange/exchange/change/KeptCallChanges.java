package eu.groupexchange.exchange.change;

import eu.groupexchange.audit.anchor.AnchoredRecords;
import eu.groupexchange.audit.anchor.AnchoredTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a published call said before it was changed is kept. */
@Component
public class KeptCallChanges implements AnchoredRecords {

    @Override
    public List<AnchoredTable> tables() {
        return List.of(AnchoredTable.of(
                        "call-change",
                        "change of a call",
                        "exchange_call_change",
                        "exchange",
                        "revision::text || ' ' || field")
                .since("changed_at")
                .columns("field", "before", "after"));
    }
}
