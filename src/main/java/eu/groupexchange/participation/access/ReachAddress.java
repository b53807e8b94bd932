package eu.groupexchange.participation.access;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.casework.Casework;
import eu.groupexchange.workflow.ExchangeWorkflow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a mailed link was opened, so the address is the organisation's. Decides nothing. */
@Component
public class ReachAddress {

    private final Casework casework;
    private final ExchangeWorkflow workflow;

    ReachAddress(Casework casework, ExchangeWorkflow workflow) {
        this.casework = casework;
        this.workflow = workflow;
    }

    /** Opened again, nothing changes. */
    @Transactional
    public void reached(ParticipationReference reference) {
        Participation participation = casework.get(reference);
        if (participation.state().addressConfirmedAt() != null) {
            return;
        }
        boolean awaited = participation.reachAddress(casework.now());
        casework.save(participation);
        casework.log(Entry.of(reference.value(), Actor.ORGANISATION, "address-confirmed"));
        if (awaited) {
            workflow.tell(reference, ParticipationProcess.ADDRESS_CONFIRMED);
        }
    }
}
