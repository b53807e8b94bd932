package eu.groupexchange.reimbursement.claim;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.ClaimCasework;
import eu.groupexchange.reimbursement.evidence.Evidence;
import eu.groupexchange.reimbursement.evidence.EvidenceStore;
import eu.groupexchange.wording.Iban;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.TaskRights;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finance authorises the payment of an approved claim: a second person, never the one who approved it. */
@Component
public class AuthorisePayment {

    private final ClaimCasework casework;
    private final AccountsSeen accounts;
    private final EvidenceStore evidence;
    private final TaskRights rights;

    AuthorisePayment(ClaimCasework casework, AccountsSeen accounts, EvidenceStore evidence, TaskRights rights) {
        this.casework = casework;
        this.evidence = evidence;
        this.accounts = accounts;
        this.rights = rights;
    }

    /**
     * @throws RefusedException when the same person approved it, the account is not the one that was seen, or a reason
     *     is missing
     */
    @Transactional
    public void decide(ParticipationReference reference, PaymentDecision decision, String reason, String userId) {
        rights.require(userId, ReimbursementProcess.AUTHORISE_PAYMENT);
        Claim claim = casework.claimToDecide(reference);
        String approver = Objects.requireNonNullElse(claim.reviewedBy(), "");
        switch (decision) {
            case AUTHORISE -> {
                if (userId.equals(claim.reviewedBy())) {
                    throw RefusedException.input(Texts.of("reimbursement.authorise-payment.approved-claim-so"));
                }
                accounts.objection(claim, userId).ifPresent(why -> {
                    throw RefusedException.input(why);
                });
                claim.authorise(userId, casework.now());
            }
            case SEND_BACK -> {
                if (reason.isBlank()) {
                    throw RefusedException.input(Texts.of("reimbursement.authorise-payment.send-claim-back"));
                }
                claim.sendBack();
            }
        }
        casework.save(claim);
        casework.log(Entry.of(reference.value(), Actor.staff(userId), "payment-decided")
                .outcome(decision.value(), reason.isBlank() ? null : reason)
                .under(casework.exchange(reference).rules().version())
                .detail("amount", claim.amount().toString())
                .detail("approvedBy", approver)
                .detail("evidenceAccepted", Long.toString(accepted(reference)))
                .detail("account", Iban.masked(Objects.requireNonNullElse(claim.iban(), "")))
                .detail(
                        "accountSeen",
                        accounts.lastSeen(claim, userId).map(Object::toString).orElse("")));
    }

    /** How many files the reviewer had accepted. */
    private long accepted(ParticipationReference reference) {
        return evidence.of(reference).stream()
                .filter(file -> file.state() == Evidence.State.ACCEPTED)
                .count();
    }
}
