package eu.groupexchange.payment.run;

/** Where a payment run is on its way. The name is stored; do not rename. */
public enum PaymentRunStatus {
    COLLECTED,
    /** Its order has been issued and is frozen. */
    ORDERED,
    EXECUTED,
    /** Before the bank had its order; nothing was paid by it. */
    CANCELLED
}
