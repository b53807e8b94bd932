package eu.groupexchange.desk.participants;

import eu.groupexchange.audit.retention.register.KeepsPersonalData;
import eu.groupexchange.audit.retention.register.KeptTable;
import eu.groupexchange.wording.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** What people of the staff ask the list often. */
@Component
class GridData implements KeepsPersonalData {

    @Override
    public List<KeptTable> tables() {
        return List.of(KeptTable.elsewhere("saved_view", KeptTable.Until.ACCOUNT)
                .holding(Texts.of("grid.kept.views"), Texts.of("grid.kept.why"), "account", "name", "query"));
    }
}
