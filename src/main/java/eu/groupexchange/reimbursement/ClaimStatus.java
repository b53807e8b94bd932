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
    LAPSED;

    /** Whether the organisation may work on it. */
    public boolean isOpenToOrganisation() {
        return this == INVITED || this == RETURNED;
    }
}
