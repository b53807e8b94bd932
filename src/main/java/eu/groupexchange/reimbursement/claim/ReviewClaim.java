package eu.groupexchange.reimbursement.claim;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.casework.ParticipationProgress;
import eu.groupexchange.participation.telling.Decisions;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.ClaimCasework;
import eu.groupexchange.reimbursement.evidence.Evidence;
import eu.groupexchange.reimbursement.evidence.EvidenceStore;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.StaffNames;
import eu.groupexchange.workflow.TaskRights;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator decides on a claim. */
@Component
public class ReviewClaim {

    public static final String LOGGED_AS = "claim-reviewed";

    private final ClaimCasework casework;
    private final EvidenceStore evidence;
    private final ParticipationProgress progress;
    private final AccountsSeen accounts;
    private final TaskRights rights;
    private final StaffNames names;

    ReviewClaim(
            ClaimCasework casework,
            EvidenceStore evidence,
            ParticipationProgress progress,
            AccountsSeen accounts,
            TaskRights rights,
            StaffNames names) {
        this.casework = casework;
        this.evidence = evidence;
        this.progress = progress;
        this.accounts = accounts;
        this.rights = rights;
        this.names = names;
    }

    /**
     * @param reason why; asked for when it is returned, rejected, or approved although something is missing
     * @param returnedItems fields of {@code claim.form} or ids of files that are to be sent anew
     * @param missing what the check found missing
     * @throws RefusedException when the reason of the decision is missing, or an item unknown
     */
    @Transactional
    public void review(
            ParticipationReference reference,
            ClaimDecision decision,
            String reason,
            List<String> returnedItems,
            List<String> missing,
            String userId) {
        rights.require(userId, ReimbursementProcess.REVIEW_CLAIM);
        Claim claim = casework.claimToDecide(reference);
        String why = reason.isBlank() ? null : reason;
        switch (decision) {
            case APPROVE -> {
                refuseIf(
                        why == null && !missing.isEmpty(),
                        Texts.of("reimbursement.review-claim.check-found-something"));
                claim.approve(userId, why, casework.now());
                accounts.keep(claim, userId);
                evidence.move(reference, Evidence.State.SUBMITTED, Evidence.State.ACCEPTED);
            }
            case RETURN -> {
                refuseIf(why == null, Texts.of("reimbursement.review-claim.say-wrong-organisation"));
                giveBack(reference, reason, returnedItems);
                claim.giveBack(userId, reason, casework.now(), casework.exchange(reference)::endOfDayOf);
            }
            case REJECT -> {
                refuseIf(why == null, Texts.of("reimbursement.review-claim.rejection-needs-reason"));
                claim.reject(userId, reason, casework.now());
                progress.claimConcluded(reference, ParticipationStatus.CLAIM_REJECTED);
            }
        }
        casework.save(claim);
        casework.log(Entry.of(reference.value(), Actor.staff(userId), LOGGED_AS)
                .outcome(decision.value(), why)
                .under(casework.exchange(reference).rules().version())
                .detail(Decisions.DECIDED_BY, names.of(userId))
                .detail("returned", String.join(", ", returnedItems)));
    }

    private void giveBack(ParticipationReference reference, String reason, List<String> items) {
        List<Evidence> files = evidence.of(reference).stream()
                .filter(file -> file.state() == Evidence.State.SUBMITTED || file.state() == Evidence.State.ACCEPTED)
                .toList();
        List<String> unknown = new ArrayList<>(items);
        unknown.removeIf(item -> Evidence.isItem(item)
                || files.stream().anyMatch(file -> file.id().toString().equals(item)));
        refuseIf(!unknown.isEmpty(), Texts.of("reimbursement.review-claim.item-claim", String.join(", ", unknown)));
        files.stream()
                .filter(file -> items.contains(file.kind().value())
                        || items.contains(file.id().toString()))
                .forEach(file -> evidence.giveBack(file.id(), reason));
    }

    private static void refuseIf(boolean broken, String why) {
        if (broken) {
            throw RefusedException.input(why);
        }
    }
}
