package eu.groupexchange.reimbursement;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.correspondence.MailKind;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.workflow.ExchangeWorkflow;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a claim, the first time or after it was returned: stored, logged and acknowledged in one transaction. */
@Component
public class SubmitClaim {

    private final ClaimCasework casework;
    private final EvidenceStore evidence;
    private final ExchangeWorkflow workflow;

    SubmitClaim(ClaimCasework casework, EvidenceStore evidence, ExchangeWorkflow workflow) {
        this.casework = casework;
        this.evidence = evidence;
        this.workflow = workflow;
    }

    /**
     * @param details valid by {@code forms/claim.form}
     * @throws eu.groupexchange.participation.NotPossibleNowException when the claim is not open, or its time has run out
     */
    @Transactional
    public void submit(ParticipationReference reference, ClaimDetails details) {
        Claim claim = casework.claim(reference);
        claim.submit(details, casework.now());
        casework.save(claim);
        evidence.move(reference, Evidence.State.ATTACHED, Evidence.State.SUBMITTED);
        casework.log(Entry.of(reference.value(), Actor.ORGANISATION, "claim-submitted"));
        List<String> files = evidence.of(reference).stream()
                .filter(Evidence::counts)
                .map(Evidence::fileName)
                .toList();
        DocumentKey form = IssueClaimForm.key(claim);
        casework.write(
                reference,
                "claim-received-" + form.occasion(),
                MailKind.CLAIM_RECEIVED,
                Map.of("amount", claim.amount().toString(), "evidence", files),
                form);
        workflow.claimSubmitted(reference.value());
    }
}
