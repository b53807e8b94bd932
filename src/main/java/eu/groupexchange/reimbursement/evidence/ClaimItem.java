package eu.groupexchange.reimbursement.evidence;

import eu.groupexchange.participation.registration.AnswerLabels;
import eu.groupexchange.wording.FormValue;

/** What can be returned of a claim besides files: a field of {@code claim.form}. */
public enum ClaimItem implements FormValue {
    ACCOUNT_HOLDER("accountHolder"),
    IBAN("iban"),
    DECLARATION("declaration"),
    SIGNED_BY("signedBy");

    private final String value;

    ClaimItem(String value) {
        this.value = value;
    }

    @Override
    public String value() {
        return value;
    }

    String label() {
        return switch (this) {
            case ACCOUNT_HOLDER, IBAN -> AnswerLabels.inClaim(value);
            case DECLARATION -> "Declaration";
            case SIGNED_BY -> "Signature";
        };
    }

    /** The word, as pages and logs show it. */
    @Override
    public String toString() {
        return value;
    }
}
