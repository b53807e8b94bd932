package eu.groupexchange.participation.registration;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeStatus;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.AddressDeadline;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.casework.Casework;
import eu.groupexchange.participation.casework.RegistrationForm;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.TaskRights;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator registers an organisation that asked for it, also after the deadline until the exchange begins. */
@Component
public class RegisterOnBehalf {

    private final NewParticipations participations;
    private final StaffRegistrations registrations;
    private final Casework casework;
    private final TaskRights rights;

    RegisterOnBehalf(
            NewParticipations participations, StaffRegistrations registrations, Casework casework, TaskRights rights) {
        this.participations = participations;
        this.registrations = registrations;
        this.casework = casework;
        this.rights = rights;
    }

    /** Whether one that is registered now comes after the deadline. */
    public boolean isLate(Exchange exchange) {
        return !exchange.registrationIsOpen(casework.now());
    }

    /** Why nobody can be registered any more; empty while somebody can. */
    public Optional<String> objection(Exchange exchange) {
        if (exchange.status() == ExchangeStatus.CANCELLED) {
            return Optional.of(Texts.of("participation.register-on-behalf.exchange-cancelled-so"));
        }
        if (exchange.status() == ExchangeStatus.CLOSED || !casework.now().isBefore(exchange.startsAt())) {
            return Optional.of(Texts.of("participation.register-on-behalf.exchange-begun-over"));
        }
        return Optional.empty();
    }

    /**
     * The same answers, whoever sent them before, find the registration that they made.
     *
     * @param answers valid by {@code forms/registration.form}, by its keys
     * @param reason why; blank is enough while registration is open
     * @throws RefusedException when the exchange takes nobody any more, or the reason for a late one is missing
     */
    @Transactional
    public ParticipationReference register(Slug slug, Map<String, String> answers, String reason, String userId) {
        rights.require(userId, ParticipationProcess.REVIEW_ELIGIBILITY);
        Exchange exchange = participations.alone(slug);
        Optional<ParticipationReference> known = participations.madeOf(exchange, answers);
        if (known.isPresent()) {
            return known.get();
        }
        objection(exchange).ifPresent(objection -> {
            throw RefusedException.notNow(objection);
        });
        boolean late = isLate(exchange);
        if (late && reason.isBlank()) {
            throw RefusedException.input(Texts.of("participation.register-on-behalf.registration-closed-register"));
        }
        Participation participation = participations.make(exchange, answers);
        keep(participation, new StaffRegistration(userId, late, reason.isBlank() ? null : reason.strip()), answers);
        casework.write(
                participation,
                "registration-acknowledged",
                new RegisteredOnBehalf(AddressDeadline.of(participation, exchange)),
                IssueReceipt.key(participation.reference()));
        return participation.reference();
    }

    private void keep(Participation participation, StaffRegistration registration, Map<String, String> answers) {
        registrations.add(participation.reference(), registration);
        casework.log(
                Entry.of(
                                participation.reference().value(),
                                Actor.staff(registration.registeredBy()),
                                "registered-on-behalf")
                        .outcome(outcome(registration), registration.reason())
                        .detail("exchange", participation.exchange().value())
                        .detail("form", Fingerprint.of(answers)),
                RegistrationForm.BY_STAFF,
                answers);
    }

    private static String outcome(StaffRegistration registration) {
        return registration.late() ? "late" : "in time";
    }
}
