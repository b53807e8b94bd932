package eu.groupexchange.participation.review;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.casework.Casework;
import eu.groupexchange.participation.telling.PapersOfPlace;
import java.util.Locale;
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
        tell(participation, ReviewReopened.Why.AMENDED);
    }

    void byCoordinator(Participation participation, ReviewReopened.Why why, String reason, String userId) {
        casework.log(Entry.of(participation.reference().value(), Actor.staff(userId), "decision-revised")
                .outcome(why.name().toLowerCase(Locale.ROOT), reason));
        tell(participation, why);
    }

    /** Once for each decision that is undone. */
    private void tell(Participation participation, ReviewReopened.Why why) {
        papers.holdNoLonger(participation.reference());
        casework.invalidate(ReviewNotices.decisionLetter(participation.reference()));
        casework.write(
                participation,
                participation.occasion("review-reopened"),
                new ReviewReopened(why, participation.holdsPlace()));
    }
}
