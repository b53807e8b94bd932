package eu.groupexchange.participation.review;

import eu.groupexchange.eligibility.EligibilityReasons;
import eu.groupexchange.eligibility.Recommendation;
import java.time.Instant;
import java.util.List;

/**
 * An assessment of eligibility as it was made.
 *
 * @param reasons one sentence each
 */
public record Assessment(
        Instant assessedAt, String ruleVersion, Recommendation recommendation, List<String> reasons, String factsJson) {

    /** Those of the reasons that exclude it; what was satisfied is no reason to refuse anybody. */
    public List<String> failures() {
        return reasons.stream()
                .filter(reason -> EligibilityReasons.keyOf(reason)
                        .map(EligibilityReasons::excludes)
                        .orElse(true))
                .toList();
    }
}
