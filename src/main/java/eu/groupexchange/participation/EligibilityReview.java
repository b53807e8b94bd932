package eu.groupexchange.participation;

import org.jspecify.annotations.Nullable;

/**
 * What coordinators have done with a registration.
 *
 * @param decisions how often one has accepted or declined it
 * @param question what one wants to know, until it is answered or taken back; else null
 */
public record EligibilityReview(int decisions, @Nullable String question) {

    static final EligibilityReview NONE = new EligibilityReview(0, null);

    EligibilityReview decided() {
        return new EligibilityReview(decisions + 1, question);
    }

    EligibilityReview asking(@Nullable String what) {
        return new EligibilityReview(decisions, what);
    }
}
