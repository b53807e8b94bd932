package eu.groupexchange.payment;

/** Where a payment is on its way. The name is stored; do not rename. */
public enum PaymentStatus {
    /** Waits for the next run. */
    AUTHORISED,
    /** Collected; nothing takes it out of its run but the run's end. */
    IN_RUN,
    EXECUTED,
    /** The bank did not pay it; it may be authorised anew with other bank details. */
    FAILED,
    /** The bank paid it and the money came back; it may be authorised anew with other bank details. */
    RETURNED;

    /** Whether nothing of it is paid, and another attempt may be made. */
    public boolean mayBeTriedAgain() {
        return this == FAILED || this == RETURNED;
    }
}
