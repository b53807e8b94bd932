package eu.groupexchange.reimbursement.claim;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.CompletedTask;
import eu.groupexchange.workflow.ProcessVariable;
import eu.groupexchange.workflow.Steps;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;

/** The tasks of {@code reimbursement.bpmn}, when a person completes them: each is one use case. */
@Steps
class ClaimDecisions {

    @Bean
    TaskListener reviewClaimDecision(ReviewClaim reviews) {
        return task -> {
            CompletedTask completed = new CompletedTask(task);
            List<String> missing = ReimbursementSteps.MISSING.get(task);
            inWords(() -> reviews.review(
                    new ParticipationReference(completed.businessKey()),
                    completed.text("claimDecision"),
                    completed.text("claimReason"),
                    completed.texts("returnedItems"),
                    missing == null ? List.of() : missing,
                    completed.userId()));
            ProcessVariable.text("approvedBy").set(task.getExecution(), completed.userId());
            ProcessVariable.text("reviewReasonText").set(task.getExecution(), completed.text("claimReason"));
        };
    }

    @Bean
    TaskListener authorisePaymentDecision(AuthorisePayment payments) {
        return task -> {
            CompletedTask completed = new CompletedTask(task);
            inWords(() -> payments.decide(
                    new ParticipationReference(completed.businessKey()),
                    completed.text("paymentDecision"),
                    completed.text("paymentReason"),
                    completed.userId()));
        };
    }

    /** Who was a moment too late reads why, instead of that something went wrong. */
    private static void inWords(Runnable decision) {
        try {
            decision.run();
        } catch (RefusedException refusal) {
            if (refusal.kind() != RefusedException.Kind.NOT_NOW) {
                throw refusal;
            }
            throw RefusedException.meanwhile(
                    Texts.of("reimbursement.claim-decisions.somebody-else-decided", refusal.why()));
        }
    }
}
