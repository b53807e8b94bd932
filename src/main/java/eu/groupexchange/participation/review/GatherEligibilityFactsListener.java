package eu.groupexchange.participation.review;

import eu.groupexchange.eligibility.EarlierReimbursement;
import eu.groupexchange.eligibility.EligibilityFacts;
import eu.groupexchange.exchange.ExchangeRules;
import eu.groupexchange.participation.casework.ParticipationVariables;
import eu.groupexchange.workflow.ProcessVariable;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Lays out the facts for {@code eligibility.dmn}, seen by that step alone. */
@Component("gatherEligibilityFacts")
class GatherEligibilityFactsListener implements ExecutionListener {

    private final AssessEligibility assessments;

    GatherEligibilityFactsListener(AssessEligibility assessments) {
        this.assessments = assessments;
    }

    @Override
    public void notify(DelegateExecution execution) {
        EligibilityFacts facts = assessments.facts(ParticipationVariables.reference(execution));
        ExchangeRules rules = facts.rules();
        ParticipationVariables.DISTANCE_KM.set(
                execution,
                facts.distanceKm() == null ? null : facts.distanceKm().doubleValue());
        ParticipationVariables.DISTANCE_TEXT.set(execution, facts.distanceText());
        ParticipationVariables.EARLIER_REIMBURSEMENTS.set(
                execution,
                facts.earlierReimbursements().stream()
                        .map(GatherEligibilityFactsListener::hint)
                        .toList());
        ProcessVariable.text("locationSource").setLocal(execution, facts.locationSource());
        ProcessVariable.flag("registeredInTime").setLocal(execution, facts.registeredInTime());
        ProcessVariable.flag("reimbursedBefore").setLocal(execution, facts.reimbursedBefore());
        ProcessVariable.texts("countriesAllowed").setLocal(execution, rules.countriesAllowed());
        ProcessVariable.texts("countriesExcluded").setLocal(execution, rules.countriesExcluded());
        ProcessVariable.texts("organisationTypes").setLocal(execution, rules.organisationTypes());
        ProcessVariable.text("distanceMode")
                .setLocal(execution, rules.distance().mode());
        ProcessVariable.number("minimumKm")
                .setLocal(execution, rules.distance().minimumKm().doubleValue());
        ProcessVariable.number("reviewBandKm")
                .setLocal(execution, rules.distance().reviewBandKm().doubleValue());
    }

    /** The names are the form's, beside which the participation's own reference stands. */
    private static Map<String, String> hint(EarlierReimbursement other) {
        return Map.of(
                "otherReference", other.reference(),
                "otherName", other.organisation(),
                "otherReason", other.because(),
                "otherUrl", "/desk/participations/" + other.reference());
    }
}
