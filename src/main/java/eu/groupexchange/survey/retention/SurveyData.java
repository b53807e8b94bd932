package eu.groupexchange.survey.retention;

import eu.groupexchange.audit.retention.register.KeepsPersonalData;
import eu.groupexchange.audit.retention.register.KeptTable;
import eu.groupexchange.wording.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** What organisations answered; in their own words somebody may be named. */
@Component
class SurveyData implements KeepsPersonalData {

    @Override
    public List<KeptTable> tables() {
        return List.of(KeptTable.ofCase("survey_answer")
                .holding(Texts.of("survey.kept.what"), Texts.of("survey.kept.why"), "answers"));
    }
}
