package eu.groupexchange.participation.review;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.correspondence.MailKind;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.casework.Casework;
import eu.groupexchange.participation.telling.PapersOfPlace;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Logs why a decision no longer stands, and tells the organisation; what was decided before stays in the dossier. */
@Component
class ReopenedReviews {

    private final Casework casework;
    private final PapersOfPlace papers;

    ReopenedReviews(Casework casework, PapersOfPlace papers) {
        this.casework = casework;
        this.papers = papers;
    }

    void afterAmendment(Participation participation) {
        casework.log(Entry.of(participation.reference().value(), Actor.ORGANISATION, "review-reopened"));
        tell(participation, "amended");
    }

    /** @param outcome {@code reopened} for an acceptance, {@code reconsidered} for a refusal */
    void byCoordinator(Participation participation, String outcome, String reason, String userId) {
        casework.log(Entry.of(participation.reference().value(), Actor.staff(userId), "decision-revised")
                .outcome(outcome, reason));
        tell(participation, outcome);
    }

    /** Once for each decision that is undone. */
    private void tell(Participation participation, String why) {
        papers.holdNoLonger(participation.reference());
        casework.invalidate(ReviewNotices.decisionLetter(participation.reference()));
        casework.write(
                participation,
                participation.occasion("review-reopened"),
                MailKind.REVIEW_REOPENED,
                Map.of("why", why, "placeHeld", participation.holdsPlace()));
    }
}
