package eu.groupexchange.reimbursement.telling;

import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.ClaimCasework;
import eu.groupexchange.reimbursement.evidence.Evidence;
import eu.groupexchange.reimbursement.evidence.EvidenceStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** Confirms by mail what an organisation has declared and signed, and tells the known address of another account. */
@Component
public class ClaimReceipt {

    private final ClaimCasework casework;
    private final EvidenceStore evidence;

    ClaimReceipt(ClaimCasework casework, EvidenceStore evidence) {
        this.casework = casework;
        this.evidence = evidence;
    }

    /** @param corrected whether it is about the account alone, after a payment that came back */
    public void confirm(Claim claim, boolean corrected) {
        DocumentKey form = IssueClaimForm.key(claim);
        List<String> files = evidence.of(claim.reference()).stream()
                .filter(Evidence::counts)
                .map(Evidence::fileName)
                .toList();
        casework.write(
                claim.reference(),
                "claim-received-" + form.occasion(),
                new ClaimReceived(
                        claim.amount(), files, corrected, casework.isOut(IssueClaimForm.series(claim.reference()))),
                form);
    }

    public void tellChange(Claim claim, AccountChange change) {
        if (change.isOther()) {
            casework.write(
                    claim.reference(),
                    "bank-details-changed-" + claim.version(),
                    new BankDetailsChanged(change.maskedBefore(), change.maskedAfter()));
        }
    }
}
