package eu.groupexchange.reimbursement.claim;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.ClaimCasework;
import eu.groupexchange.reimbursement.ClaimDetails;
import eu.groupexchange.reimbursement.evidence.Evidence;
import eu.groupexchange.reimbursement.evidence.EvidenceStore;
import eu.groupexchange.reimbursement.telling.AccountChange;
import eu.groupexchange.reimbursement.telling.ClaimReceipt;
import eu.groupexchange.workflow.ExchangeWorkflow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a claim, the first time or after it was returned: stored, logged and acknowledged in one transaction. */
@Component
public class SubmitClaim {

    private final ClaimCasework casework;
    private final ClaimReceipt receipt;
    private final EvidenceStore evidence;
    private final SentClaim sent;
    private final ExchangeWorkflow workflow;

    SubmitClaim(
            ClaimCasework casework,
            ClaimReceipt receipt,
            EvidenceStore evidence,
            SentClaim sent,
            ExchangeWorkflow workflow) {
        this.casework = casework;
        this.receipt = receipt;
        this.evidence = evidence;
        this.sent = sent;
        this.workflow = workflow;
    }

    /**
     * Sent again in the same words while it is under review, nothing changes.
     *
     * @param details valid by {@code forms/claim.form}
     * @throws eu.groupexchange.refusal.RefusedException when the claim is not open, or its time has run out
     */
    @Transactional
    public void submit(ParticipationReference reference, ClaimDetails details) {
        Claim claim = casework.claim(reference);
        if (claim.isSubmittedAs(details)) {
            return;
        }
        AccountChange change = AccountChange.by(open -> open.submit(details, casework.now()), claim);
        casework.save(claim);
        evidence.move(reference, Evidence.State.ATTACHED, Evidence.State.SUBMITTED);
        casework.log(
                change.in(Entry.of(reference.value(), Actor.ORGANISATION, "claim-submitted")),
                SentClaim.CLAIM,
                sent.of(claim));
        receipt.tellChange(claim, change);
        receipt.confirm(claim, false);
        workflow.tell(reference, ReimbursementProcess.CLAIM_SUBMITTED);
    }
}
