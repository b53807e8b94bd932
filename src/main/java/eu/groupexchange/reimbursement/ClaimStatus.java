package eu.groupexchange.reimbursement;

/** Where a claim is on its way. The name is stored; do not rename. */
public enum ClaimStatus {
    INVITED,
    SUBMITTED,
    RETURNED,
    APPROVED,
    AUTHORISED,
    PAYMENT_FAILED,
    PAID,
    REJECTED,
    FORGONE,
    LAPSED,
    /** The attendance was corrected and the lump sum is no longer due; what was sent is kept. */
    VOID;

    /** Whether it ended without a payment, and a coordinator may open it again. */
    public boolean isReopenable() {
        return this == LAPSED || this == FORGONE || this == REJECTED;
    }

    /** Whether the organisation may work on it. */
    public boolean isOpenToOrganisation() {
        return this == INVITED || this == RETURNED;
    }

    /** As people read it, such as {@code payment failed}. */
    public String inWords() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
