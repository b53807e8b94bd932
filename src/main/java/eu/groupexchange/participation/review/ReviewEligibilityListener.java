package eu.groupexchange.participation.review;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.workflow.CompletedTask;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("reviewEligibilityDecision")
class ReviewEligibilityListener implements TaskListener {

    private final DecideEligibility eligibility;

    ReviewEligibilityListener(DecideEligibility eligibility) {
        this.eligibility = eligibility;
    }

    @Override
    public void notify(DelegateTask task) {
        CompletedTask completed = new CompletedTask(task);
        eligibility.decide(
                new ParticipationReference(completed.businessKey()),
                completed.text("eligibilityDecision"),
                completed.text("eligibilityReason"),
                completed.userId());
    }
}
