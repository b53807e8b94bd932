package eu.groupexchange.participation.review;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.eligibility.Recommendation;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.casework.Casework;
import eu.groupexchange.participation.place.Places;
import eu.groupexchange.participation.telling.Decisions;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.StaffNames;
import eu.groupexchange.workflow.TaskRights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator decides on a registration. */
@Component
public class DecideEligibility {

    static final String LOGGED_AS = "eligibility-decided";

    private final Casework casework;
    private final Assessments assessments;
    private final Places places;
    private final Questions questions;
    private final TaskRights rights;
    private final StaffNames names;

    DecideEligibility(
            Casework casework,
            Assessments assessments,
            Places places,
            Questions questions,
            TaskRights rights,
            StaffNames names) {
        this.casework = casework;
        this.assessments = assessments;
        this.places = places;
        this.questions = questions;
        this.rights = rights;
        this.names = names;
    }

    /**
     * @param reason why; asked for when it goes against the recommendation, when it declines without one, and as the
     *     question when information is asked for
     * @throws RefusedException when the reason of the decision is missing
     */
    @Transactional
    public void decide(ParticipationReference reference, EligibilityDecision decision, String reason, String userId) {
        rights.require(userId, ParticipationProcess.REVIEW_ELIGIBILITY);
        Participation participation = casework.getAlone(reference);
        Exchange exchange = casework.exchange(participation);
        Recommendation recommendation =
                assessments.latest(reference).map(Assessment::recommendation).orElse(Recommendation.REVIEW);
        switch (decision) {
            case ACCEPT -> {
                refuseIf(
                        !casework.now().isBefore(exchange.startsAt()),
                        Texts.of("participation.decide-eligibility.exchange-begun-so"));
                refuseIf(
                        reason.isBlank() && recommendation == Recommendation.INELIGIBLE,
                        Texts.of("participation.decide-eligibility.recommendation-eligible-accept"));
                participation.accept();
            }
            case DECLINE -> {
                refuseIf(
                        reason.isBlank() && recommendation != Recommendation.INELIGIBLE,
                        Texts.of("participation.decide-eligibility.recommendation-decline-decline"));
                participation.decline(casework.now());
            }
            case ASK_INFORMATION -> {
                refuseIf(reason.isBlank(), Texts.of("participation.decide-eligibility.write-want-know"));
                participation.requestInformation(reason);
                questions.ask(reference, reason, userId, casework.now());
            }
        }
        casework.save(participation);
        casework.log(Entry.of(reference.value(), Actor.staff(userId), LOGGED_AS)
                .outcome(decision.value(), reason.isBlank() ? null : reason)
                .under(exchange.rules().version())
                .detail(Decisions.DECIDED_BY, names.of(userId))
                .detail("recommendation", recommendation.value()));
        if (decision == EligibilityDecision.DECLINE) {
            places.offerFree(exchange.slug());
        }
    }

    private static void refuseIf(boolean broken, String why) {
        if (broken) {
            throw RefusedException.input(why);
        }
    }
}
