package eu.groupexchange.participation.registration;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.AddressDeadline;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.casework.Casework;
import eu.groupexchange.participation.casework.RegistrationForm;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a registration: stored, its process started, logged and its mail queued in one transaction. */
@Component
public class SubmitRegistration {

    private final NewParticipations participations;
    private final Casework casework;

    SubmitRegistration(NewParticipations participations, Casework casework) {
        this.participations = participations;
        this.casework = casework;
    }

    /**
     * The same answers sent again, however fast, find the registration that they made.
     *
     * @param answers valid by {@code forms/registration.form}, by its keys
     * @throws RefusedException from the deadline on
     * @throws java.util.NoSuchElementException when there is no such exchange
     */
    @Transactional
    public ParticipationReference submit(Slug slug, Map<String, String> answers) {
        Exchange exchange = participations.alone(slug);
        Optional<ParticipationReference> known = participations.madeOf(exchange, answers);
        if (known.isPresent()) {
            return known.get();
        }
        if (!exchange.registrationIsOpen(casework.now())) {
            throw RefusedException.notNow(Texts.of("participation.submit-registration.registration-exchange-closed"));
        }
        Participation participation = participations.make(exchange, answers);
        String reference = participation.reference().value();
        casework.log(
                Entry.of(reference, Actor.ORGANISATION, "registration-submitted")
                        .detail("exchange", slug.value())
                        .detail("form", Fingerprint.of(answers)),
                RegistrationForm.REGISTRATION,
                answers);
        casework.write(
                participation,
                "registration-acknowledged",
                new RegistrationAcknowledged(AddressDeadline.of(participation, exchange)),
                IssueReceipt.key(participation.reference()));
        return participation.reference();
    }
}
