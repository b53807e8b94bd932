package eu.groupexchange.participation.review;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.casework.Casework;
import eu.groupexchange.participation.place.Places;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.workflow.ProcessNames;
import eu.groupexchange.workflow.StaffNames;
import eu.groupexchange.workflow.TaskRights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator decides on a registration. */
@Component
public class DecideEligibility {

    public static final String ACCEPT = "accept";
    public static final String DECLINE = "decline";
    public static final String ASK_INFORMATION = "askInformation";

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
     * @throws RefusedException when the decision is none of the three, or its reason is missing
     */
    @Transactional
    public void decide(ParticipationReference reference, String decision, String reason, String userId) {
        rights.require(userId, ProcessNames.TASK_REVIEW_ELIGIBILITY);
        Participation participation = casework.getAlone(reference);
        Exchange exchange = casework.exchange(participation);
        String recommendation =
                assessments.latest(reference).map(Assessment::recommendation).orElse("review");
        switch (decision) {
            case ACCEPT -> {
                refuseIf(
                        !casework.now().isBefore(exchange.startsAt()),
                        "The exchange has begun, so there is no place to accept anybody for. Decline instead.");
                refuseIf(
                        reason.isBlank() && "ineligible".equals(recommendation),
                        "The recommendation is 'not eligible'. To accept against it, give the reason.");
                participation.accept();
            }
            case DECLINE -> {
                refuseIf(
                        reason.isBlank() && !"ineligible".equals(recommendation),
                        "The recommendation is not to decline. To decline nevertheless, give the reason: the letter will say it.");
                participation.decline(casework.now());
            }
            case ASK_INFORMATION -> {
                refuseIf(reason.isBlank(), "Write what you want to know: the organisation is asked in these words.");
                participation.requestInformation(reason);
                questions.ask(reference, reason, userId, casework.now());
            }
            default ->
                throw RefusedException.input(
                        decision.isBlank()
                                ? "Choose a decision: accept, decline or ask for information."
                                : "'" + shortened(decision)
                                        + "' is no decision here. Choose accept, decline or askInformation.");
        }
        casework.save(participation);
        casework.log(Entry.of(reference.value(), Actor.staff(userId), LOGGED_AS)
                .outcome(decision, reason.isBlank() ? null : reason)
                .under(exchange.rules().version())
                .detail(Decisions.DECIDED_BY, names.of(userId))
                .detail("recommendation", recommendation));
        if (DECLINE.equals(decision)) {
            places.offerFree(exchange.slug());
        }
    }

    private static void refuseIf(boolean broken, String why) {
        if (broken) {
            throw RefusedException.input(why);
        }
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
