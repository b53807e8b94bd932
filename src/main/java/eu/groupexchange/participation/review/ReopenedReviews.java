package eu.groupexchange.participation.review;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.correspondence.MailKind;
import eu.groupexchange.paperwork.DocumentKind;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.casework.Casework;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Logs why a decision no longer stands, and tells the organisation; what was decided before stays in the dossier. */
@Component
class ReopenedReviews {

    private final Casework casework;

    ReopenedReviews(Casework casework) {
        this.casework = casework;
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
        casework.invalidate(
                participation.reference(), DocumentKind.INVITATION, DocumentKind.BADGE, DocumentKind.DECISION_LETTER);
        casework.write(
                participation,
                participation.occasion("review-reopened"),
                MailKind.REVIEW_REOPENED,
                Map.of("why", why, "placeHeld", participation.holdsPlace()));
    }
}
