package eu.groupexchange.participation.review;

import eu.groupexchange.audit.anchor.AnchoredRecords;
import eu.groupexchange.audit.anchor.AnchoredTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Assessments are kept with the facts and the rules that they followed from. */
@Component
public class KeptAssessments implements AnchoredRecords {

    @Override
    public List<AnchoredTable> tables() {
        return List.of(AnchoredTable.of("assessment", "assessment", "eligibility_assessment", "reference", "id")
                .since("assessed_at")
                .columns("rule_version", "recommendation", "reasons", "facts")
                .moment("review_due_at", "review_due_at"));
    }
}
