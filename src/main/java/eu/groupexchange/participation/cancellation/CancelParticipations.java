package eu.groupexchange.participation.cancellation;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeChange;
import eu.groupexchange.exchange.ExchangeLifecycle;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.casework.Casework;
import eu.groupexchange.participation.telling.Correspondence;
import eu.groupexchange.participation.telling.PapersOfPlace;
import eu.groupexchange.workflow.ExchangeWorkflow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the participations in an exchange that was cancelled, and tells why. Each step run again finds what it did. */
@Component
@Transactional
public class CancelParticipations {

    private final Casework casework;
    private final Participations participations;
    private final ExchangeLifecycle lifecycle;
    private final Correspondence correspondence;
    private final PapersOfPlace papers;
    private final ExchangeWorkflow workflow;

    CancelParticipations(
            Casework casework,
            Participations participations,
            ExchangeLifecycle lifecycle,
            Correspondence correspondence,
            PapersOfPlace papers,
            ExchangeWorkflow workflow) {
        this.casework = casework;
        this.participations = participations;
        this.lifecycle = lifecycle;
        this.correspondence = correspondence;
        this.papers = papers;
        this.workflow = workflow;
    }

    /** All that have not ended, at once. One whose process does not hear it, on an older model, is told from here. */
    public void cancelAll(Slug slug) {
        lifecycle.lock(slug);
        for (Participation participation : participations.ofExchange(slug)) {
            if (!participation.status().isEnd()) {
                participation.cancel(casework.now());
                casework.save(participation);
                casework.log(Entry.of(participation.reference().value(), Actor.SYSTEM, "participation-cancelled"));
                papers.holdNoLonger(participation.reference());
                if (!workflow.tellIfAwaited(participation.reference(), ParticipationProcess.EXCHANGE_CANCELLED)) {
                    tell(participation.reference());
                }
            }
        }
    }

    /** Mails the reason; who was invited, gets the entry taken out of the calendar. */
    public void tell(ParticipationReference reference) {
        Participation participation = casework.get(reference);
        Exchange exchange = casework.exchange(participation);
        boolean invited = correspondence.isInCalendarOf(participation);
        String reason = lifecycle
                .lastChange(exchange.slug(), ExchangeChange.Kind.CANCELLED)
                .orElseThrow()
                .reason();
        casework.write(participation, "exchange-cancelled", new ExchangeCancelled(reason, invited));
    }
}
