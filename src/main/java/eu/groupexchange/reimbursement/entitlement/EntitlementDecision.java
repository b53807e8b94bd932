package eu.groupexchange.reimbursement.entitlement;

import eu.groupexchange.participation.EntitlementVerdict;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.FormValue;
import eu.groupexchange.wording.Texts;

/** Whether the lump sum is due, where the rule leaves it to a coordinator: as {@code decide-entitlement.form} offers it. */
public enum EntitlementDecision implements FormValue {
    FULL("full"),
    NONE("none");

    private final String value;

    EntitlementDecision(String value) {
        this.value = value;
    }

    @Override
    public String value() {
        return value;
    }

    EntitlementVerdict verdict() {
        return switch (this) {
            case FULL -> EntitlementVerdict.FULL;
            case NONE -> EntitlementVerdict.NONE;
        };
    }

    /** @throws RefusedException where nothing, or none of them, was chosen */
    static EntitlementDecision chosen(String word) {
        return FormValue.find(EntitlementDecision.class, word)
                .orElseThrow(
                        () -> RefusedException.input(Texts.of("reimbursement.decide-entitlement.choose-whether-lump")));
    }

    /** The word, as pages and logs show it. */
    @Override
    public String toString() {
        return value;
    }
}
