package eu.groupexchange.reimbursement.claim;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.casework.ParticipationProgress;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.ClaimCasework;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.workflow.ExchangeWorkflow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisation says that it will not claim. */
@Component
public class ForgoClaim {

    private final ClaimCasework casework;
    private final ParticipationProgress progress;
    private final ExchangeWorkflow workflow;

    ForgoClaim(ClaimCasework casework, ParticipationProgress progress, ExchangeWorkflow workflow) {
        this.casework = casework;
        this.progress = progress;
        this.workflow = workflow;
    }

    /**
     * Forgone again, nothing changes.
     *
     * @throws eu.groupexchange.refusal.RefusedException when the claim is not with the organisation
     */
    @Transactional
    public void forgo(ParticipationReference reference) {
        Claim claim = casework.claim(reference);
        if (claim.status() == ClaimStatus.FORGONE) {
            return;
        }
        claim.forgo();
        casework.save(claim);
        progress.claimConcluded(reference, ParticipationStatus.UNCLAIMED);
        casework.log(Entry.of(reference.value(), Actor.ORGANISATION, "claim-forgone"));
        workflow.tell(reference, ReimbursementProcess.CLAIM_FORGONE);
    }
}
