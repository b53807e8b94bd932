package eu.groupexchange.participation;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.correspondence.MailKind;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.ExchangeLifecycle;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.paperwork.DocumentKind;
import eu.groupexchange.workflow.ExchangeWorkflow;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a registration: stored, its process started, logged and its mail queued in one transaction. */
@Component
public class SubmitRegistration {

    private final ExchangeCatalogue exchanges;
    private final ExchangeLifecycle lifecycle;
    private final JdbcParticipations participations;
    private final Locations locations;
    private final ExchangeWorkflow workflow;
    private final Correspondence correspondence;
    private final DecisionLog log;
    private final Clock clock;

    SubmitRegistration(
            ExchangeCatalogue exchanges,
            ExchangeLifecycle lifecycle,
            JdbcParticipations participations,
            Locations locations,
            ExchangeWorkflow workflow,
            Correspondence correspondence,
            DecisionLog log,
            Clock clock) {
        this.exchanges = exchanges;
        this.lifecycle = lifecycle;
        this.participations = participations;
        this.locations = locations;
        this.workflow = workflow;
        this.correspondence = correspondence;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The same answers sent again, however fast, find the registration that they made.
     *
     * @param answers valid by {@code forms/registration.form}, by its keys
     * @throws RegistrationClosedException from the deadline on
     * @throws java.util.NoSuchElementException when there is no such exchange
     */
    @Transactional
    public ParticipationReference submit(String slug, Map<String, String> answers) {
        Exchange exchange = exchanges.get(slug);
        Instant now = clock.instant();
        String fingerprint = Fingerprint.of(answers);
        // Whoever sends the same form meanwhile waits here, then finds ours.
        lifecycle.lock(slug);
        Optional<ParticipationReference> known = participations.withFingerprint(slug, fingerprint);
        if (known.isPresent()) {
            return known.get();
        }
        if (!exchange.registrationIsOpen(now)) {
            throw new RegistrationClosedException(slug);
        }
        Participation participation = register(exchange, lifecycle.nextNumber(slug), new Registration(answers), now);
        participations.add(participation, fingerprint);
        workflow.registrationSubmitted(
                participation.reference().value(), ParticipationFacts.atStart(participation, exchange));
        log.record(Entry.of(participation.reference().value(), Actor.ORGANISATION, "registration-submitted")
                .detail("exchange", slug)
                .detail("form", fingerprint));
        correspondence.write(
                participation,
                exchange,
                "registration-acknowledged",
                MailKind.REGISTRATION_ACKNOWLEDGED,
                Map.of("addressDays", exchange.rules().addressDays()),
                DocumentKey.only(participation.reference().value(), DocumentKind.RECEIPT));
        return participation.reference();
    }

    private Participation register(Exchange exchange, int number, Registration registration, Instant now) {
        ParticipationReference reference =
                new ParticipationReference("%s-%04d".formatted(exchange.referencePrefix(), number));
        ParticipationState state = ParticipationState.registered(registration, locations.of(registration));
        return new Participation(reference, exchange.slug(), now, state, 0);
    }
}
