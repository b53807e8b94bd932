package eu.groupexchange.reimbursement.claim;

import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.FormValue;
import eu.groupexchange.wording.Texts;

/** What a coordinator decides on a claim, as {@code review-claim.form} offers it. */
public enum ClaimDecision implements FormValue {
    APPROVE("approve"),
    RETURN("return"),
    REJECT("reject");

    private final String value;

    ClaimDecision(String value) {
        this.value = value;
    }

    @Override
    public String value() {
        return value;
    }

    /** @throws RefusedException where nothing, or none of them, was chosen */
    static ClaimDecision chosen(String word) {
        return FormValue.find(ClaimDecision.class, word)
                .orElseThrow(
                        () -> RefusedException.input(Texts.of("reimbursement.review-claim.choose-decision-approve")));
    }

    /** The word, as pages and logs show it. */
    @Override
    public String toString() {
        return value;
    }
}
