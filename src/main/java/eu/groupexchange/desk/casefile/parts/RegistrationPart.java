package eu.groupexchange.desk.casefile.parts;

import eu.groupexchange.desk.casefile.CaseFile;
import eu.groupexchange.desk.casefile.PagePart;
import eu.groupexchange.desk.dossier.QuestionLine;
import eu.groupexchange.participation.registration.AnswerLabels;
import eu.groupexchange.participation.registration.StaffRegistration;
import eu.groupexchange.participation.registration.StaffRegistrations;
import eu.groupexchange.participation.review.Assessment;
import eu.groupexchange.participation.review.Assessments;
import eu.groupexchange.participation.review.Questions;
import eu.groupexchange.participation.review.ReviseDecision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the organisation wrote about itself, what was asked, and what the rules say. */
@Component
class RegistrationPart implements PagePart {

    private final StaffRegistrations registrations;
    private final Assessments assessments;
    private final Questions questions;
    private final ReviseDecision decisions;

    RegistrationPart(
            StaffRegistrations registrations, Assessments assessments, Questions questions, ReviseDecision decisions) {
        this.registrations = registrations;
        this.assessments = assessments;
        this.questions = questions;
        this.decisions = decisions;
    }

    @Override
    public void show(CaseFile file, Map<String, @Nullable Object> model) {
        Optional<StaffRegistration> byStaff = registrations.find(file.reference());
        List<Assessment> made = assessments.all(file.reference());
        Assessment latest = made.isEmpty() ? null : made.get(made.size() - 1);
        model.put("registered", AnswerLabels.facts(file.participation().answers(), byStaff.isPresent()));
        model.put("byStaff", byStaff.orElse(null));
        model.put("assessment", latest);
        model.put("measurement", MeasurementLine.of(latest));
        model.put("assessments", made.size());
        model.put("revisable", decisions.objection(file.participation()).isEmpty());
        model.put("questions", QuestionLine.all(questions.of(file.reference()), file.participation(), file.zone()));
    }
}
