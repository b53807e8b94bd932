package eu.groupexchange.participation.review;

import eu.groupexchange.eligibility.EligibilityReasons;
import eu.groupexchange.participation.casework.ParticipationVariables;
import eu.groupexchange.workflow.DecisionOutcome;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Keeps what {@code eligibility.dmn} recommended, and shows it to the process. */
@Component("recordEligibilityAssessment")
class RecordEligibilityAssessmentListener implements ExecutionListener {

    private final AssessEligibility assessments;
    private final ReviewDeadline deadlines;

    RecordEligibilityAssessmentListener(AssessEligibility assessments, ReviewDeadline deadlines) {
        this.assessments = assessments;
        this.deadlines = deadlines;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var reference = ParticipationVariables.reference(execution);
        DecisionOutcome outcome = DecisionOutcome.in(execution);
        String recommendation = outcome.text("recommendation");
        Instant reviewDueAt = deadlines.of(reference);
        List<String> reasons = assessments.keep(reference, recommendation, outcome.list("reasons"), reviewDueAt);
        ParticipationVariables.RECOMMENDATION.set(execution, recommendation);
        ParticipationVariables.RECOMMENDATION_TEXT.set(execution, EligibilityReasons.recommendation(recommendation));
        ParticipationVariables.REASONS.set(execution, reasons);
        ParticipationVariables.REVIEW_DUE_AT.set(execution, Date.from(reviewDueAt));
    }
}
