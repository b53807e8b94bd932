package eu.groupexchange.reimbursement.claim;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.participation.EntitlementVerdict;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.casework.ParticipationProgress;
import eu.groupexchange.participation.review.Resumption;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.ClaimCasework;
import eu.groupexchange.reimbursement.ClaimReopened;
import eu.groupexchange.workflow.ExchangeWorkflow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was paid came back from the bank: the claim is open again, for the organisation to send it with an account that can be paid to. Nothing
 * is decided by that; the claim is reviewed and authorised as any other.
 */
@Component
public class TakeBackPayment {

    private final ClaimCasework casework;
    private final ParticipationProgress progress;
    private final Resumption resumption;
    private final ExchangeWorkflow workflow;

    TakeBackPayment(
            ClaimCasework casework, ParticipationProgress progress, Resumption resumption, ExchangeWorkflow workflow) {
        this.casework = casework;
        this.progress = progress;
        this.resumption = resumption;
        this.workflow = workflow;
    }

    /**
     * @param reason the organisation reads it
     * @param by whoever wrote down that the money came back
     * @throws RefusedException when the claim was not paid
     * @throws eu.groupexchange.workflow.NotAwaitedException when the process of the case has not ended yet
     */
    @Transactional
    public void cameBack(ParticipationReference reference, String reason, Actor by) {
        Claim claim = casework.claimToDecide(reference);
        claim.paymentReturned(
                by.account(), reason, casework.now(), casework.atLeastUntil(casework.exchange(reference)));
        casework.save(claim);
        progress.paymentReturned(reference);
        casework.log(Entry.of(reference.value(), by, "claim-reopened")
                .outcome("reopened", reason)
                .detail("before", "paid")
                .detail("deadline", claim.deadline().toString()));
        casework.write(
                reference, "claim-reopened-" + claim.version(), new ClaimReopened(reason, claim.deadline(), false));
        workflow.resume(
                reference,
                ParticipationProcess.CLAIM_REOPENED,
                new ParticipationProcess.ReopenedClaim(
                        resumption.of(reference),
                        EntitlementVerdict.FULL,
                        claim.amount().amount().doubleValue()));
    }
}
