package eu.groupexchange.audit.retention.daily;

/** Something that a feature keeps for a short time, beside what is kept for the audit. */
public interface EarlyDeletion {

    /** What it is, as the log names it, in kebab-case: {@code expired-links}. */
    String what();

    /**
     * Deletes what is due by the application's clock. Joins the caller's transaction; done again, or on two nodes at once, it finds
     * nothing more.
     *
     * @return how many
     */
    int deleteDue();
}
