package eu.groupexchange.participation.telling;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.wording.Texts;
import java.time.Instant;
import java.util.List;

/**
 * A decision against an organisation, as letter, mail and page tell it alike.
 *
 * @param decision what was decided, as a sentence
 * @param reasons only what failed, a sentence each
 * @param decidedBy the person's name as it was then; blank where the rules decided by themselves
 * @param objection how, and until when, one may object; blank where the call gives no time for it
 */
public record NegativeDecision(
        String decision,
        List<String> reasons,
        String ruleVersion,
        String decidedBy,
        Instant decidedAt,
        String objection) {

    public static NegativeDecision of(
            String decision, List<String> reasons, Decisions.Decided decided, Instant decidedAt, Exchange exchange) {
        return new NegativeDecision(
                decision,
                List.copyOf(reasons),
                decided.ruleVersion(),
                decided.by(),
                decidedAt,
                exchange.objectionUntil(decidedAt)
                        .map(until -> Texts.of(
                                "participation.refusal.think-fact-wrong",
                                exchange.time().until(until),
                                exchange.contact().email()))
                        .orElse(""));
    }

    public NegativeDecision withReasons(List<String> others) {
        return new NegativeDecision(decision, List.copyOf(others), ruleVersion, decidedBy, decidedAt, objection);
    }

    /** Who decided, in a sentence. */
    public String decided() {
        return decidedBy.isBlank()
                ? Texts.of("participation.refusal.decided-rules-exchange", ruleVersion)
                : Texts.of("participation.refusal.decided-under-rules", decidedBy, ruleVersion);
    }

    public DecisionLetter letter(Participation participation, Exchange exchange) {
        return new DecisionLetter(
                Letterheads.of(exchange),
                participation.reference().value(),
                participation.organisationName(),
                participation.contactName(),
                decidedAt,
                decision,
                reasons,
                ruleVersion,
                decidedBy,
                objection);
    }
}
