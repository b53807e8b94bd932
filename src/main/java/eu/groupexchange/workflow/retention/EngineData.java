package eu.groupexchange.workflow.retention;

import eu.groupexchange.audit.retention.register.KeepsPersonalData;
import eu.groupexchange.audit.retention.register.KeptTable;
import eu.groupexchange.audit.retention.register.KeptTable.Until;
import eu.groupexchange.wording.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** The engine knows organisations, and what staff decided; nobody's contact data, account or file. */
@Component
class EngineData implements KeepsPersonalData {

    @Override
    public List<KeptTable> tables() {
        return List.of(
                variables("act_ru_variable"),
                variables("act_hi_varinst"),
                variables("act_hi_detail"),
                variables("act_hi_dec_in"),
                variables("act_hi_dec_out"),
                engine("history_case")
                        .holding(
                                variable(),
                                why(),
                                "organisation",
                                "plain",
                                "organisation_plain",
                                "outcome",
                                "deciders"),
                engine("history_decision").holding(variable(), why(), "result"),
                engine("act_ge_bytearray").holding(variable(), why(), "bytes_"),
                tasks("act_ru_task", "assignee_"),
                tasks("act_hi_taskinst", "assignee_", "owner_"),
                staff("act_hi_actinst", "assignee_"),
                staff("act_hi_procinst", "start_user_id_"),
                staff("act_hi_identitylink", "user_id_", "assigner_id_"),
                staff("act_ru_identitylink", "user_id_"),
                staff("act_hi_decinst", "user_id_"),
                staff("act_hi_op_log", "user_id_", "org_value_", "new_value_", "annotation_"));
    }

    private static KeptTable engine(String table) {
        return KeptTable.elsewhere(table, Until.DOSSIER);
    }

    private static KeptTable variables(String table) {
        return engine(table).holding(variable(), why(), "text_", "text2_");
    }

    private static KeptTable staff(String table, String... columns) {
        return engine(table).holding(Texts.of("retention.what.deciders"), Texts.of("retention.why.decision"), columns);
    }

    /** Their names say whom they are about. */
    private static KeptTable tasks(String table, String... staff) {
        return staff(table, staff).holding(variable(), why(), "name_");
    }

    private static String variable() {
        return Texts.of("retention.what.variables");
    }

    private static String why() {
        return Texts.of("retention.why.process");
    }
}
