package eu.groupexchange.participation;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.correspondence.MailKind;
import eu.groupexchange.workflow.ExchangeWorkflow;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisation steps back; possible until its claim is on the way to be paid. Its place is offered on at once. */
@Component
public class WithdrawParticipation {

    private final Casework casework;
    private final ExchangeWorkflow workflow;
    private final List<WithdrawalObjection> objections;
    private final Places places;

    WithdrawParticipation(
            Casework casework, ExchangeWorkflow workflow, List<WithdrawalObjection> objections, Places places) {
        this.casework = casework;
        this.workflow = workflow;
        this.objections = objections;
        this.places = places;
    }

    /**
     * Withdrawn again, nothing changes.
     *
     * @throws NotPossibleNowException when it has ended otherwise, or its payment is on the way
     */
    @Transactional
    public void withdraw(ParticipationReference reference) {
        Participation participation = casework.getAlone(reference);
        if (participation.status() == ParticipationStatus.WITHDRAWN) {
            return;
        }
        for (WithdrawalObjection party : objections) {
            party.objectionTo(reference).ifPresent(objection -> {
                throw new NotPossibleNowException(objection);
            });
        }
        participation.withdraw(casework.now());
        casework.save(participation);
        casework.log(Entry.of(reference.value(), Actor.ORGANISATION, "participation-withdrawn"));
        workflow.participationWithdrawn(reference.value());
        places.offerFree(participation.exchange());
    }

    /** Confirms the withdrawal by mail. */
    @Transactional
    public void acknowledge(ParticipationReference reference) {
        casework.write(casework.get(reference), "withdrawal-confirmed", MailKind.WITHDRAWAL_CONFIRMED, Map.of());
    }
}
