package eu.groupexchange.participation.registration;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeLifecycle;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.JdbcParticipations;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationState;
import eu.groupexchange.participation.Registration;
import eu.groupexchange.workflow.ExchangeWorkflow;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a participation of a registration form, once however often the form is sent. Joins the caller's transaction. */
@Component
class NewParticipations {

    private final ExchangeLifecycle lifecycle;
    private final JdbcParticipations participations;
    private final Locations locations;
    private final ExchangeWorkflow workflow;
    private final Clock clock;

    NewParticipations(
            ExchangeLifecycle lifecycle,
            JdbcParticipations participations,
            Locations locations,
            ExchangeWorkflow workflow,
            Clock clock) {
        this.lifecycle = lifecycle;
        this.participations = participations;
        this.locations = locations;
        this.workflow = workflow;
        this.clock = clock;
    }

    /**
     * The exchange, to itself until the transaction ends. Whoever sends the same form at the same moment waits here and then
     * finds ours; whoever cancels or moves the exchange has done so before, or finds us.
     */
    Exchange alone(Slug slug) {
        return lifecycle.lock(slug);
    }

    /** The participation that the same form has made. */
    Optional<ParticipationReference> madeOf(Exchange exchange, Map<String, String> answers) {
        return participations.withFingerprint(exchange.slug(), Fingerprint.of(answers));
    }

    /** Stores it and starts its process. */
    Participation make(Exchange exchange, Map<String, String> answers) {
        Registration registration = new Registration(answers);
        Participation participation = new Participation(
                new ParticipationReference(
                        "%s-%04d".formatted(exchange.referencePrefix(), lifecycle.nextNumber(exchange.slug()))),
                exchange.slug(),
                clock.instant(),
                ParticipationState.registered(registration, locations.of(registration)),
                0);
        participations.add(participation, Fingerprint.of(answers));
        workflow.begin(
                ParticipationProcess.PROCESS,
                participation.reference(),
                ParticipationProcess.Start.of(participation, exchange));
        return participation;
    }
}
