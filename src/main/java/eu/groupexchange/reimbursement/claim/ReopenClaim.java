package eu.groupexchange.reimbursement.claim;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.participation.EntitlementVerdict;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.casework.ParticipationProgress;
import eu.groupexchange.participation.review.Resumption;
import eu.groupexchange.refusal.Objection;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.ClaimCasework;
import eu.groupexchange.reimbursement.ClaimReopened;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.reimbursement.telling.NotifyClaimant;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.ExchangeWorkflow;
import eu.groupexchange.workflow.TaskRights;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator opens a claim again that lapsed, was forgone or was rejected. What was sent with it is still there. */
@Component
public class ReopenClaim {

    private final ClaimCasework casework;
    private final ParticipationProgress progress;
    private final Resumption resumption;
    private final List<ReopeningObjection> objections;
    private final ExchangeWorkflow workflow;
    private final TaskRights rights;

    ReopenClaim(
            ClaimCasework casework,
            ParticipationProgress progress,
            Resumption resumption,
            List<ReopeningObjection> objections,
            ExchangeWorkflow workflow,
            TaskRights rights) {
        this.casework = casework;
        this.progress = progress;
        this.resumption = resumption;
        this.objections = objections;
        this.workflow = workflow;
        this.rights = rights;
    }

    /** Why there is nothing to reopen, as a sentence; empty where a claim can be reopened. */
    @Transactional(readOnly = true)
    public Optional<String> objection(ParticipationReference reference) {
        return casework.findClaim(reference)
                        .map(Claim::status)
                        .filter(ClaimStatus::isReopenable)
                        .isEmpty()
                ? Optional.of(Texts.of("reimbursement.reopen-claim.only-claim-lapsed"))
                : Objection.of(objections, reference);
    }

    /** Until when a claim that is reopened now can be sent: never earlier than it could be before. */
    @Transactional(readOnly = true)
    public Instant deadline(ParticipationReference reference) {
        Instant before = casework.claim(reference).deadline();
        Instant atLeast = atLeastUntil(reference);
        return before.isBefore(atLeast) ? atLeast : before;
    }

    /**
     * @param reason the organisation reads it
     * @throws RefusedException when the reason is missing
     * @throws RefusedException when there is no such claim, or money was ordered for it
     */
    @Transactional
    public void reopen(ParticipationReference reference, String reason, String userId) {
        rights.require(userId, ReimbursementProcess.REVIEW_CLAIM);
        objection(reference).ifPresent(objection -> {
            throw RefusedException.notNow(objection);
        });
        Claim claim = casework.claimToDecide(reference);
        if (reason.isBlank()) {
            throw RefusedException.input(Texts.of("reimbursement.reopen-claim.give-reason-reopening"));
        }
        ClaimStatus before = claim.status();
        claim.reopen(userId, reason.strip(), casework.now(), atLeastUntil(reference));
        casework.save(claim);
        casework.invalidate(NotifyClaimant.letter(reference));
        progress.claimReopened(reference);
        casework.log(Entry.of(reference.value(), Actor.staff(userId), "claim-reopened")
                .outcome("reopened", reason.strip())
                .detail("before", before.name().toLowerCase(java.util.Locale.ROOT))
                .detail("deadline", claim.deadline().toString()));
        casework.write(
                reference,
                "claim-reopened-" + claim.version(),
                new ClaimReopened(reason.strip(), claim.deadline(), false));
        workflow.resume(
                reference,
                ParticipationProcess.CLAIM_REOPENED,
                new ParticipationProcess.ReopenedClaim(
                        resumption.of(reference),
                        EntitlementVerdict.FULL,
                        claim.amount().amount().doubleValue()));
    }

    private Instant atLeastUntil(ParticipationReference reference) {
        return casework.atLeastUntil(casework.exchange(reference));
    }
}
