package eu.groupexchange.exchange.retention;

import eu.groupexchange.audit.retention.register.KeepsPersonalData;
import eu.groupexchange.audit.retention.register.KeptTable;
import eu.groupexchange.audit.retention.register.KeptTable.Until;
import eu.groupexchange.wording.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Names in calls, and of those who changed an exchange. */
@Component
class ExchangeData implements KeepsPersonalData {

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.elsewhere("exchange", Until.STAYS)
                        .holding(Texts.of("retention.what.call"), Texts.of("retention.why.call"), "definition")
                        .holding(
                                Texts.of("retention.what.exchange-staff"),
                                Texts.of("retention.why.call"),
                                "participant_list_approved_by",
                                "outcomes",
                                "joint_projects",
                                "closing_reason"),
                KeptTable.elsewhere("exchange_change", Until.STAYS)
                        .holding(
                                Texts.of("retention.what.exchange-change"),
                                Texts.of("retention.why.call"),
                                "reason",
                                "changed_by"));
    }
}
