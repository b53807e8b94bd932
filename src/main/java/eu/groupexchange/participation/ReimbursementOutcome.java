package eu.groupexchange.participation;

import eu.groupexchange.wording.FormValue;

/** How a reimbursement has ended, for the process that called it. */
public enum ReimbursementOutcome implements FormValue {
    /** It has not ended. */
    OPEN("open"),
    REIMBURSED("reimbursed"),
    LAPSED("lapsed"),
    FORGONE("forgone"),
    REJECTED("rejected");

    private final String value;

    ReimbursementOutcome(String value) {
        this.value = value;
    }

    @Override
    public String value() {
        return value;
    }

    /** The word, as pages and logs show it. */
    @Override
    public String toString() {
        return value;
    }
}
