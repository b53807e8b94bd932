package eu.groupexchange.audit.retention.register;

import eu.groupexchange.audit.retention.register.KeptTable.Until;
import eu.groupexchange.wording.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** The decision log, and what is kept about keeping. */
@Component
class AuditData implements KeepsPersonalData {

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.ofCaseOrRun("decision_log")
                        .holding(
                                Texts.of("retention.what.log"),
                                Texts.of("retention.why.decision"),
                                "actor",
                                "outcome",
                                "reason",
                                "details"),
                KeptTable.ofCase("submission")
                        .holding(Texts.of("retention.what.submission"), Texts.of("retention.why.decision"), "content"),
                KeptTable.ofCase("dossier_export")
                        .holding(
                                Texts.of("retention.what.dossier-export"),
                                Texts.of("retention.why.accountability"),
                                "exported_by"),
                KeptTable.ofCase("dossier_archive_part")
                        .holding(
                                Texts.of("retention.what.dossier-archive"),
                                Texts.of("retention.why.accountability"),
                                "reference"),
                KeptTable.ofCase("dossier_archive_piece")
                        .holding(
                                Texts.of("retention.what.dossier-archive"),
                                Texts.of("retention.why.accountability"),
                                "content"),
                KeptTable.ofExchange("dossier_archive")
                        .holding(
                                Texts.of("retention.what.dossier-archive-order"),
                                Texts.of("retention.why.accountability"),
                                "requested_by",
                                "failure"),
                KeptTable.elsewhere("access_log", Until.STAYS)
                        .holding(
                                Texts.of("retention.what.access-log"),
                                Texts.of("retention.why.accountability"),
                                "person",
                                "subject",
                                "address",
                                "detail"),
                KeptTable.elsewhere("balance_date", Until.STAYS)
                        .holding(
                                Texts.of("retention.what.balance-date"),
                                Texts.of("retention.why.accountability"),
                                "reason",
                                "entered_by"),
                KeptTable.elsewhere("legal_hold", Until.STAYS)
                        .holding(
                                Texts.of("retention.what.legal-hold"),
                                Texts.of("retention.why.accountability"),
                                "reason",
                                "set_by",
                                "lifted_by",
                                "lifted_because"),
                KeptTable.elsewhere("erasure_proof", Until.STAYS)
                        .holding(
                                Texts.of("retention.what.proof"),
                                Texts.of("retention.why.accountability"),
                                "subject",
                                "erased_by"));
    }
}
