package eu.groupexchange.participation.process;

import eu.groupexchange.eligibility.EligibilityFacts;
import eu.groupexchange.exchange.ExchangeRules;
import eu.groupexchange.participation.AssessEligibility;
import eu.groupexchange.workflow.ProcessVariable;
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
        EligibilityFacts facts = assessments.facts(ParticipationSteps.reference(execution));
        ExchangeRules rules = facts.rules();
        ParticipationVariables.DISTANCE_KM.set(
                execution,
                facts.distanceKm() == null ? null : facts.distanceKm().doubleValue());
        ParticipationVariables.DISTANCE_TEXT.set(execution, facts.distanceText());
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
}
