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
                                "changed_by"),
                KeptTable.elsewhere("exchange_call_change", Until.STAYS)
                        .holding(
                                Texts.of("drafts.kept.call-change"), Texts.of("retention.why.call"), "before", "after"),
                KeptTable.elsewhere("exchange_draft", Until.SOON)
                        .holding(
                                Texts.of("drafts.kept.draft"),
                                Texts.of("drafts.kept.why-draft"),
                                "call",
                                "left_out",
                                "created_by",
                                "changed_by"),
                KeptTable.elsewhere("exchange_draft_version", Until.SOON)
                        .holding(Texts.of("drafts.kept.draft"), Texts.of("drafts.kept.why-draft"), "call", "saved_by"));
    }
}
