package eu.groupexchange.participation.telling;

import eu.groupexchange.paperwork.Letterhead;
import eu.groupexchange.paperwork.Paper;
import eu.groupexchange.wording.Texts;
import java.time.Instant;
import java.util.List;

/**
 * A letter that tells a decision against the organisation, with its reasons.
 *
 * @param decision what was decided, as a sentence
 * @param reasons only what failed
 * @param ruleVersion the rules under which it was decided
 * @param decidedBy the person's name as it was then; blank where the rules decided by themselves
 * @param objection how, and until when, the organisation can object; left out where empty
 */
public record DecisionLetter(
        Letterhead letterhead,
        String reference,
        String organisation,
        String contactName,
        Instant decidedAt,
        String decision,
        List<String> reasons,
        String ruleVersion,
        String decidedBy,
        String objection)
        implements Paper {

    @Override
    public String title() {
        return Texts.of("paperwork.paper.decision-on", reference);
    }

    @Override
    public String fileName() {
        return reference + "-decision.pdf";
    }
}
