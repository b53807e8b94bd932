package eu.groupexchange.payment.answer.file;

/**
 * What a bank says of a payment, from what says least to what ends it. The order counts, and the name is stored; do not rename.
 */
public enum Verdict {
    /** The bank has it and has not decided. */
    PENDING,
    /** Taken, not yet paid. */
    ACCEPTED,
    REJECTED,
    /** It left the paying account. */
    PAID,
    /** It left the paying account, and came back. */
    RETURNED;

    /** Whether nothing more is waited for. */
    public boolean isFinal() {
        return this != PENDING && this != ACCEPTED;
    }
}
