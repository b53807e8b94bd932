package eu.groupexchange.participation.place;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.casework.Casework;
import eu.groupexchange.participation.telling.RenewPapers;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.ExchangeWorkflow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organisation takes its place. */
@Component
public class ConfirmParticipation {

    private final Casework casework;
    private final RenewPapers papers;
    private final ExchangeWorkflow workflow;

    ConfirmParticipation(Casework casework, RenewPapers papers, ExchangeWorkflow workflow) {
        this.casework = casework;
        this.papers = papers;
        this.workflow = workflow;
    }

    /**
     * Confirmed again, nothing changes.
     *
     * @throws RefusedException when no place is offered, or no longer
     */
    @Transactional
    public void confirm(ParticipationReference reference) {
        Participation participation = casework.getAlone(reference);
        if (participation.status() == ParticipationStatus.CONFIRMED
                || participation.status().hasAttended()) {
            return;
        }
        if (!casework.now().isBefore(casework.exchange(participation).startsAt())) {
            throw RefusedException.notNow(Texts.of("participation.confirm-participation.exchange-begun-places"));
        }
        participation.confirm(casework.now());
        casework.save(participation);
        casework.log(Entry.of(reference.value(), Actor.ORGANISATION, "participation-confirmed"));
        papers.afterComingOrGoing(participation, Texts.of("participation.confirm-participation.confirmed-place"));
        workflow.tell(reference, ParticipationProcess.PARTICIPATION_CONFIRMED);
    }
}
