package eu.groupexchange.participation.review;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.Location;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.Registration;
import eu.groupexchange.participation.access.ChangeContactAddress;
import eu.groupexchange.participation.casework.Casework;
import eu.groupexchange.participation.casework.RegistrationForm;
import eu.groupexchange.participation.registration.AnswerLabels;
import eu.groupexchange.participation.registration.Locations;
import eu.groupexchange.participation.telling.RenewPapers;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.ExchangeWorkflow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a changed registration until the exchange begins. Before the decision it is assessed anew. After an acceptance the review
 * is opened again where a fact changed on which eligibility was decided; anything else is just kept.
 */
@Component
public class AmendRegistration {

    private final Casework casework;
    private final Questions questions;
    private final Locations locations;
    private final ChangeContactAddress addresses;
    private final ReopenedReviews reopened;
    private final RenewPapers papers;
    private final ExchangeWorkflow workflow;

    AmendRegistration(
            Casework casework,
            Questions questions,
            Locations locations,
            ChangeContactAddress addresses,
            ReopenedReviews reopened,
            RenewPapers papers,
            ExchangeWorkflow workflow) {
        this.casework = casework;
        this.questions = questions;
        this.locations = locations;
        this.addresses = addresses;
        this.reopened = reopened;
        this.papers = papers;
        this.workflow = workflow;
    }

    /** What became of it; {@code KEPT} changes nothing about an acceptance. */
    public enum Outcome {
        KEPT,
        ASSESSED_ANEW,
        REVIEW_REOPENED
    }

    /** Why it cannot be changed now, in a sentence for the organisation; null while it can. */
    public @Nullable String objection(Participation participation) {
        ParticipationStatus status = participation.status();
        if (isBeforeDecision(status)) {
            return null;
        }
        if (!status.isAccepted()) {
            return Texts.of("participation.amend-registration.registration-cannot-changed");
        }
        return casework.now().isBefore(casework.exchange(participation).startsAt())
                ? null
                : Texts.of("participation.amend-registration.exchange-begun-so");
    }

    /**
     * @param answers valid by {@code forms/registration.form}, by its keys; another e-mail address counts once it is proven
     * @throws RefusedException where there is an objection
     */
    @Transactional
    public Outcome amend(ParticipationReference reference, Map<String, String> answers) {
        return amend(reference, answers, "");
    }

    /**
     * The same with an answer to what the coordinator asked.
     *
     * @param answer in words; blank where there is none, or nothing was asked
     */
    @Transactional
    public Outcome amend(ParticipationReference reference, Map<String, String> answers, String answer) {
        Participation participation = casework.getAlone(reference);
        String objection = objection(participation);
        if (objection != null) {
            throw RefusedException.notNow(objection);
        }
        if (participation.status() == ParticipationStatus.INFORMATION_REQUESTED) {
            keepAnswer(reference, answer);
        }
        Registration before = participation.registration();
        Registration registration = new Registration(answers).withEmail(before.email());
        Outcome outcome = isBeforeDecision(participation.status())
                ? assessAnew(participation, registration, answers)
                : keep(participation, registration, answers);
        papers.afterChange(participation, change(participation.registration().differencesFrom(before)));
        addresses.request(participation, Objects.requireNonNull(answers.get("email")));
        return outcome;
    }

    /** The log has that there is one; what it says is in the dossier. */
    private void keepAnswer(ParticipationReference reference, String answer) {
        int number = questions.answer(reference, answer, casework.now());
        if (number > 0) {
            casework.log(Entry.of(reference.value(), Actor.ORGANISATION, "question-answered")
                    .outcome(answer.isBlank() ? "by-changing" : "in-words", null)
                    .detail("question", String.valueOf(number)));
        }
    }

    private Outcome assessAnew(Participation participation, Registration registration, Map<String, String> sent) {
        Registration before = participation.registration();
        if (participation.status() == ParticipationStatus.UNDER_REVIEW
                && registration.differencesFrom(before).isEmpty()) {
            return Outcome.ASSESSED_ANEW;
        }
        participation.amend(registration, location(participation, registration));
        casework.save(participation);
        log(participation, before, sent);
        workflow.tell(
                participation.reference(),
                ParticipationProcess.REGISTRATION_AMENDED,
                ParticipationProcess.Organisation.of(participation));
        return Outcome.ASSESSED_ANEW;
    }

    private Outcome keep(Participation participation, Registration registration, Map<String, String> sent) {
        Registration before = participation.registration();
        if (registration.hasFactsOf(before) && samePlace(before, registration)) {
            if (!registration.differencesFrom(before).isEmpty()) {
                participation.correct(registration);
                casework.save(participation);
                log(participation, before, sent);
            }
            return Outcome.KEPT;
        }
        if (participation.status() == ParticipationStatus.CONFIRMED && tooLateToReview(participation)) {
            throw RefusedException.notNow(Texts.of("participation.amend-registration.so-shortly-before"));
        }
        Location location = location(participation, registration);
        participation.reopenReview();
        participation.amend(registration, location);
        casework.save(participation);
        log(participation, before, sent);
        reopened.afterAmendment(participation);
        workflow.tell(
                participation.reference(),
                ParticipationProcess.REVIEW_REOPENED,
                ParticipationProcess.Organisation.of(participation));
        return Outcome.REVIEW_REOPENED;
    }

    private boolean tooLateToReview(Participation participation) {
        Exchange exchange = casework.exchange(participation);
        return !casework.now()
                .isBefore(exchange.startsAt()
                        .atZone(exchange.zone())
                        .minusDays(exchange.rules().reviewWorkingDays())
                        .toInstant());
    }

    /** A point that a coordinator set holds while the place stays the same. */
    private @Nullable Location location(Participation participation, Registration registration) {
        return samePlace(participation.registration(), registration)
                ? participation.location()
                : locations.of(registration);
    }

    /** Also where it is said with other words: in another language, or with its region. */
    private boolean samePlace(Registration before, Registration now) {
        if (now.hasPlaceOf(before)) {
            return true;
        }
        Location there = locations.of(now);
        return there != null && now.country().equals(before.country()) && there.equals(locations.of(before));
    }

    private void log(Participation participation, Registration before, Map<String, String> sent) {
        casework.log(
                Entry.of(participation.reference().value(), Actor.ORGANISATION, "registration-amended")
                        .detail(
                                "changed",
                                String.join(", ", participation.registration().differencesFrom(before))),
                RegistrationForm.AMENDMENT,
                sent);
    }

    private static String change(List<String> keys) {
        return Texts.of(
                "participation.amend-registration.the-registration-was-changed",
                String.join("; ", AnswerLabels.labels(keys)));
    }

    private static boolean isBeforeDecision(ParticipationStatus status) {
        return status == ParticipationStatus.UNDER_REVIEW || status == ParticipationStatus.INFORMATION_REQUESTED;
    }
}
