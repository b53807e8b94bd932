package eu.groupexchange.reimbursement.claim;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.casework.ParticipationProgress;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.ClaimCasework;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes note of what the bank did with the payment of a claim. */
@Component
public class SettleClaim {

    private final ClaimCasework casework;
    private final ParticipationProgress progress;

    SettleClaim(ClaimCasework casework, ParticipationProgress progress) {
        this.casework = casework;
        this.progress = progress;
    }

    @Transactional
    public void settled(ParticipationReference reference, boolean executed) {
        Claim claim = casework.claim(reference);
        claim.settle(executed);
        casework.save(claim);
        casework.log(Entry.of(reference.value(), Actor.SYSTEM, executed ? "claim-paid" : "claim-payment-failed"));
        if (executed) {
            progress.claimConcluded(reference, ParticipationStatus.REIMBURSED);
        }
    }
}
