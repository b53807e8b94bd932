package eu.groupexchange.inspection.recomputation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case, recomputed: every decision that money rests on.
 *
 * @param parts in the order of the case
 */
public record Recomputed(String reference, List<Part> parts) {

    /** What a part is about. The name is stored; do not rename. */
    public enum Kind {
        ELIGIBILITY,
        ENTITLEMENT,
        CLAIM,
        PAYMENT
    }

    /**
     * One decision, or one sum.
     *
     * @param at when it was decided; null where that is no one moment
     * @param under the version of the rules and of the table under which it was recomputed, in words; empty where none decides
     * @param compared what was compared and agrees, in words
     * @param differences one sentence each: what is stored, and what it should be
     * @param notes what else is to be known: who decided where the rule left it open, that a version is gone
     */
    public record Part(
            Kind kind,
            @Nullable Instant at,
            String under,
            List<String> compared,
            List<String> differences,
            List<String> notes) {}

    public boolean agrees() {
        return parts.stream().allMatch(part -> part.differences().isEmpty());
    }

    public List<String> differences() {
        return parts.stream().flatMap(part -> part.differences().stream()).toList();
    }
}
