package eu.groupexchange.participation.review;

import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.FormValue;
import eu.groupexchange.wording.Texts;

/** What a coordinator decides on a registration, as {@code review-eligibility.form} offers it. */
public enum EligibilityDecision implements FormValue {
    ACCEPT("accept"),
    DECLINE("decline"),
    ASK_INFORMATION("askInformation");

    private final String value;

    EligibilityDecision(String value) {
        this.value = value;
    }

    @Override
    public String value() {
        return value;
    }

    /** @throws RefusedException where nothing, or none of them, was chosen */
    static EligibilityDecision chosen(String word) {
        return FormValue.find(EligibilityDecision.class, word)
                .orElseThrow(() -> RefusedException.input(
                        word.isBlank()
                                ? Texts.of("participation.decide-eligibility.choose-decision-accept")
                                : Texts.of("participation.decide-eligibility.no-decision-here", shortened(word))));
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    /** The word, as pages and logs show it. */
    @Override
    public String toString() {
        return value;
    }
}
