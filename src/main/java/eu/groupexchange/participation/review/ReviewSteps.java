package eu.groupexchange.participation.review;

import eu.groupexchange.eligibility.EarlierReimbursement;
import eu.groupexchange.eligibility.EligibilityFacts;
import eu.groupexchange.eligibility.EligibilityReasons;
import eu.groupexchange.eligibility.Recommendation;
import eu.groupexchange.exchange.ExchangeRules;
import eu.groupexchange.exchange.OrganisationType;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.workflow.CompletedTask;
import eu.groupexchange.workflow.DecisionOutcome;
import eu.groupexchange.workflow.Steps;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;

/** The steps of the box Review: each is one use case. */
@Steps
class ReviewSteps {

    /** Lays out the facts for {@code eligibility.dmn}; the rules of the call are seen by that step alone. */
    @Bean
    ExecutionListener gatherEligibilityFacts(AssessEligibility assessments) {
        return execution -> {
            EligibilityFacts facts = assessments.facts(ParticipationProcess.PROCESS.of(execution));
            ExchangeRules rules = facts.rules();
            ExchangeRules.Distance distance = rules.distance();
            ParticipationProcess.DISTANCE_KM.set(
                    execution,
                    facts.distanceKm() == null ? null : facts.distanceKm().doubleValue());
            ParticipationProcess.DISTANCE_TEXT.set(execution, facts.distanceText());
            ParticipationProcess.EARLIER_REIMBURSEMENTS.set(
                    execution,
                    facts.earlierReimbursements().stream()
                            .map(ReviewSteps::hint)
                            .toList());
            ParticipationProcess.Eligibility.LOCATION_SOURCE.setLocal(execution, facts.locationSource());
            ParticipationProcess.Eligibility.REGISTERED_IN_TIME.setLocal(execution, facts.registeredInTime());
            ParticipationProcess.Eligibility.REIMBURSED_BEFORE.setLocal(execution, facts.reimbursedBefore());
            ParticipationProcess.Eligibility.COUNTRIES_ALLOWED.setLocal(execution, rules.countriesAllowed());
            ParticipationProcess.Eligibility.COUNTRIES_EXCLUDED.setLocal(execution, rules.countriesExcluded());
            ParticipationProcess.Eligibility.ORGANISATION_TYPES.setLocal(
                    execution,
                    rules.organisationTypes().stream()
                            .map(OrganisationType::value)
                            .toList());
            ParticipationProcess.Eligibility.DISTANCE_MODE.setLocal(execution, distance.mode());
            ParticipationProcess.Eligibility.MINIMUM_KM.setLocal(
                    execution, distance.minimumKm().doubleValue());
            ParticipationProcess.Eligibility.REVIEW_BAND_KM.setLocal(
                    execution, distance.reviewBandKm().doubleValue());
        };
    }

    /** The names are the form's, beside which the participation's own reference stands. */
    private static Map<String, String> hint(EarlierReimbursement other) {
        return Map.of(
                "otherReference", other.reference(),
                "otherName", other.organisation(),
                "otherReason", other.because(),
                "otherUrl", "/desk/participations/" + other.reference());
    }

    /** Keeps what {@code eligibility.dmn} recommended, and shows it to the process. */
    @Bean
    ExecutionListener recordEligibilityAssessment(AssessEligibility assessments, ReviewDeadline deadlines) {
        return execution -> {
            ParticipationReference reference = ParticipationProcess.PROCESS.of(execution);
            DecisionOutcome outcome = DecisionOutcome.in(execution);
            Recommendation recommendation = outcome.get(ParticipationProcess.Eligibility.RECOMMENDATION);
            Instant reviewDueAt = deadlines.of(reference);
            List<String> reasons = assessments.keep(
                    reference, recommendation, outcome.get(ParticipationProcess.Eligibility.REASONS), reviewDueAt);
            ParticipationProcess.ELIGIBILITY_RECOMMENDATION.set(execution, recommendation);
            ParticipationProcess.ELIGIBILITY_RECOMMENDATION_TEXT.set(
                    execution, EligibilityReasons.recommendation(recommendation));
            ParticipationProcess.ELIGIBILITY_REASONS.set(execution, reasons);
            ParticipationProcess.REVIEW_DUE_AT.set(execution, reviewDueAt);
        };
    }

    @Bean
    TaskListener reviewEligibilityDecision(DecideEligibility eligibility) {
        return task -> {
            CompletedTask completed = new CompletedTask(task);
            eligibility.decide(
                    ParticipationProcess.PROCESS.of(task),
                    EligibilityDecision.chosen(completed.text(ParticipationProcess.ELIGIBILITY_DECISION)),
                    completed.text(ParticipationProcess.ELIGIBILITY_REASON),
                    completed.userId());
        };
    }

    @Bean
    JavaDelegate escalateReview(EscalateReview reviews) {
        return execution -> reviews.escalate(ParticipationProcess.PROCESS.of(execution));
    }

    @Bean
    JavaDelegate requestInformation(ReviewNotices notify) {
        return execution -> notify.requestInformation(ParticipationProcess.PROCESS.of(execution));
    }

    @Bean
    JavaDelegate issueRefusal(ReviewNotices notify) {
        return execution -> notify.refuse(ParticipationProcess.PROCESS.of(execution));
    }
}
