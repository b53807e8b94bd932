package eu.groupexchange.reimbursement.authorisation;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.reimbursement.Claims;
import eu.groupexchange.reimbursement.claim.PaymentDecision;
import eu.groupexchange.reimbursement.claim.ReimbursementProcess;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.TaskRights;
import eu.groupexchange.workflow.contract.VariableValues;
import eu.groupexchange.workflow.tasks.OpenTasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Authorises a payment as it was seen, by completing the task that Tasklist shows. */
@Component
public class AuthoriseSeen {

    private final Claims claims;
    private final OpenTasks tasks;
    private final TaskRights rights;

    AuthoriseSeen(Claims claims, OpenTasks tasks, TaskRights rights) {
        this.claims = claims;
        this.tasks = tasks;
        this.rights = rights;
    }

    /**
     * @param seen the version of the claim that was seen
     * @throws RefusedException when the account does not belong to finance or approved the claim itself; when the claim changed since it
     *     was seen, waits no more, or somebody else has its task in hand
     */
    @Transactional
    public void authorise(ParticipationReference reference, int seen, String userId) {
        rights.require(userId, ReimbursementProcess.AUTHORISE_PAYMENT);
        int version = claims.find(reference).map(Claim::version).orElse(-1);
        if (version != seen) {
            throw RefusedException.meanwhile(Texts.of("money.authorise.changed"));
        }
        tasks.complete(
                ReimbursementProcess.AUTHORISE_PAYMENT,
                reference,
                VariableValues.of(ReimbursementProcess.PAYMENT_DECISION, PaymentDecision.AUTHORISE.value())
                        .and(ReimbursementProcess.PAYMENT_REASON, ""),
                userId);
    }
}
