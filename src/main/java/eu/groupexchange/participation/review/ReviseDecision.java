package eu.groupexchange.participation.review;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeStatus;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.casework.Casework;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.ExchangeWorkflow;
import eu.groupexchange.workflow.TaskRights;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A coordinator takes a decision on a registration back, and reviews it once more: an acceptance until the organisation has
 * confirmed, a refusal or a question that nobody answers until the exchange begins.
 */
@Component
public class ReviseDecision {

    private final Casework casework;
    private final ReopenedReviews reopened;
    private final DocumentArchive documents;
    private final ExchangeWorkflow workflow;
    private final TaskRights rights;

    ReviseDecision(
            Casework casework,
            ReopenedReviews reopened,
            DocumentArchive documents,
            ExchangeWorkflow workflow,
            TaskRights rights) {
        this.casework = casework;
        this.reopened = reopened;
        this.documents = documents;
        this.workflow = workflow;
        this.rights = rights;
    }

    /** Why nothing can be revised; empty while something can. */
    @Transactional(readOnly = true)
    public Optional<String> objection(Participation participation) {
        Exchange exchange = casework.exchange(participation);
        if (exchange.status() == ExchangeStatus.CANCELLED || exchange.status() == ExchangeStatus.CLOSED) {
            return Optional.of(Texts.of("participation.revise-decision.exchange-closed-cancelled"));
        }
        if (!casework.now().isBefore(exchange.startsAt())) {
            return Optional.of(Texts.of("participation.revise-decision.exchange-begun-so"));
        }
        return switch (participation.status()) {
            case ACCEPTED, WAITING_LIST, INVITED, INFORMATION_REQUESTED -> Optional.empty();
            case DECLINED ->
                letterIsIssued(participation)
                        ? Optional.empty()
                        : Optional.of(Texts.of("participation.revise-decision.letter-about-refusal"));
            case CONFIRMED -> Optional.of(Texts.of("participation.revise-decision.organisation-confirmed-place"));
            default -> Optional.of(Texts.of("participation.revise-decision.no-decision-registration"));
        };
    }

    /**
     * @param reason kept in the dossier
     * @throws RefusedException where there is an objection, or the reason is missing
     */
    @Transactional
    public void revise(ParticipationReference reference, String reason, String userId) {
        rights.require(userId, ParticipationProcess.REVIEW_ELIGIBILITY);
        Participation participation = casework.getAlone(reference);
        objection(participation).ifPresent(objection -> {
            throw RefusedException.notNow(objection);
        });
        if (reason.isBlank()) {
            throw RefusedException.input(Texts.of("participation.revise-decision.say-why-decision"));
        }
        if (participation.status() == ParticipationStatus.DECLINED) {
            participation.reconsider();
            casework.save(participation);
            reopened.byCoordinator(participation, ReviewReopened.Why.RECONSIDERED, reason.strip(), userId);
            workflow.resume(
                    reference,
                    ParticipationProcess.REFUSAL_RECONSIDERED,
                    ParticipationProcess.Start.of(participation, casework.exchange(participation)));
        } else if (participation.status() == ParticipationStatus.INFORMATION_REQUESTED) {
            participation.takeQuestionBack();
            casework.save(participation);
            casework.log(Entry.of(reference.value(), Actor.staff(userId), "question-taken-back")
                    .outcome("reopened", reason.strip()));
            workflow.tell(
                    reference,
                    ParticipationProcess.REGISTRATION_AMENDED,
                    ParticipationProcess.Organisation.of(participation));
        } else {
            participation.reopenReview();
            casework.save(participation);
            reopened.byCoordinator(participation, ReviewReopened.Why.REOPENED, reason.strip(), userId);
            workflow.tell(
                    reference,
                    ParticipationProcess.REVIEW_REOPENED,
                    ParticipationProcess.Organisation.of(participation));
        }
    }

    private boolean letterIsIssued(Participation participation) {
        Instant declined = Objects.requireNonNull(participation.state().endedAt(), "a refusal ends it");
        return documents
                .latest(ReviewNotices.decisionLetter(participation.reference()))
                .filter(letter -> !letter.issuedAt().isBefore(declined))
                .isPresent();
    }
}
