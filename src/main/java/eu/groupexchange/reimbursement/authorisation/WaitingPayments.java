package eu.groupexchange.reimbursement.authorisation;

import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.reimbursement.Claims;
import eu.groupexchange.reimbursement.claim.AccountsSeen;
import eu.groupexchange.reimbursement.claim.ReimbursementProcess;
import eu.groupexchange.reimbursement.evidence.Evidence;
import eu.groupexchange.reimbursement.evidence.EvidenceStore;
import eu.groupexchange.reimbursement.hints.CaseHints;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.StaffNames;
import eu.groupexchange.workflow.TaskRights;
import eu.groupexchange.workflow.tasks.OpenTask;
import eu.groupexchange.workflow.tasks.OpenTasks;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out, for whoever is about to authorise payments, what each of them rests on. Who sees it has seen the accounts. */
@Component
public class WaitingPayments {

    private final Participations participations;
    private final ExchangeCatalogue exchanges;
    private final Claims claims;
    private final EvidenceStore evidence;
    private final CaseHints hints;
    private final AccountsSeen accounts;
    private final OpenTasks tasks;
    private final TaskRights rights;
    private final StaffNames names;

    WaitingPayments(
            Participations participations,
            ExchangeCatalogue exchanges,
            Claims claims,
            EvidenceStore evidence,
            CaseHints hints,
            AccountsSeen accounts,
            OpenTasks tasks,
            TaskRights rights,
            StaffNames names) {
        this.participations = participations;
        this.exchanges = exchanges;
        this.claims = claims;
        this.evidence = evidence;
        this.hints = hints;
        this.accounts = accounts;
        this.tasks = tasks;
        this.rights = rights;
        this.names = names;
    }

    /**
     * Empty where there is no such claim.
     *
     * @throws eu.groupexchange.refusal.RefusedException when the account does not belong to finance
     */
    @Transactional
    public Optional<WaitingPayment> shown(ParticipationReference reference, String userId) {
        rights.require(userId, ReimbursementProcess.AUTHORISE_PAYMENT);
        return claims.find(reference).map(claim -> {
            accounts.seen(claim, userId);
            Participation participation = participations.get(reference);
            return new WaitingPayment(
                    participation,
                    exchanges.get(participation.exchange()),
                    claim,
                    evidence.of(reference).stream()
                            .filter(file -> file.state() == Evidence.State.ACCEPTED)
                            .toList(),
                    hints.of(reference),
                    objection(claim, userId));
        });
    }

    /** Why this person cannot authorise it now, as a sentence; empty where they can. */
    @Transactional(readOnly = true)
    public Optional<String> objection(ParticipationReference reference, String userId) {
        return claims.find(reference)
                .map(claim -> Optional.ofNullable(objection(claim, userId)))
                .orElseGet(() -> Optional.of(Texts.of("money.authorise.does-not-wait")));
    }

    private @Nullable String objection(Claim claim, String userId) {
        if (claim.status() != ClaimStatus.APPROVED) {
            return Texts.of("money.authorise.does-not-wait");
        }
        if (userId.equals(claim.reviewedBy())) {
            return Texts.of("reimbursement.authorise-payment.approved-claim-so");
        }
        Optional<OpenTask> task = tasks.find(ReimbursementProcess.AUTHORISE_PAYMENT, claim.reference());
        if (task.isEmpty()) {
            return Texts.of("money.authorise.not-ready");
        }
        return task.filter(one -> one.isHeldByAnother(userId))
                .map(one -> Texts.of("workflow.open-tasks.claimed", names.of(String.valueOf(one.assignee()))))
                .orElse(null);
    }
}
