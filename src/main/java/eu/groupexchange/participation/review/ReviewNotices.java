package eu.groupexchange.participation.review;

import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.casework.Casework;
import eu.groupexchange.participation.telling.DecisionLetter;
import eu.groupexchange.participation.telling.NegativeDecision;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process tells an organisation by itself about the review. Each step run again finds what it did. */
@Component
@Transactional
public class ReviewNotices {

    private final Casework casework;
    private final DeclinedRegistrations refusals;

    ReviewNotices(Casework casework, DeclinedRegistrations refusals) {
        this.casework = casework;
        this.refusals = refusals;
    }

    /** Asks the coordinator's question, once each time that one was asked. */
    public void requestInformation(ParticipationReference reference) {
        Participation participation = casework.get(reference);
        String question = participation.informationRequested();
        if (question != null) {
            casework.write(
                    participation,
                    "information-requested-" + participation.version(),
                    new InformationRequested(
                            question, casework.exchange(participation).startsAt()));
        }
    }

    public void refuse(ParticipationReference reference) {
        Participation participation = casework.get(reference);
        NegativeDecision refusal = refusals.decisionAgainst(participation).orElseThrow();
        DocumentKey letter = casework.issue(
                decisionLetter(reference), refusal.letter(participation, casework.exchange(participation)));
        casework.write(participation, participation.occasion("declined"), new Declined(refusal), letter);
    }

    /** The letter about the registration; a later decision is its next version. */
    static DocumentKey decisionLetter(ParticipationReference reference) {
        return DocumentKey.only(reference.value(), DecisionLetter.class);
    }
}
