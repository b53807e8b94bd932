package eu.groupexchange.inspection.recomputation;

import eu.groupexchange.audit.retention.register.KeepsPersonalData;
import eu.groupexchange.audit.retention.register.KeptTable;
import eu.groupexchange.wording.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** What recomputations keep: results go with their cases, and that somebody asked for one stays. */
@Component
class RecomputationData implements KeepsPersonalData {

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.ofCase("recomputed_case")
                        .holding(Texts.of("recomputation.kept.results"), Texts.of("recomputation.kept.why"), "parts"),
                KeptTable.elsewhere("recomputation", KeptTable.Until.STAYS)
                        .holding(
                                Texts.of("recomputation.kept.orders"),
                                Texts.of("recomputation.kept.why"),
                                "started_by"));
    }
}
