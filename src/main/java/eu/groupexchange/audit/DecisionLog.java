package eu.groupexchange.audit;

import java.util.List;

/** What was decided or done, by whom, when, why. Append-only; written in the caller's transaction. */
public interface DecisionLog {

    void record(Entry entry);

    /** All entries about a subject, oldest first. */
    List<LoggedDecision> of(String subject);

    /** How many entries there are about a subject, which is the number of its latest one. */
    int length(String subject);

    /** The entries about a subject whose number is greater than this, oldest first. */
    List<LoggedDecision> after(String subject, int sequence);

    /**
     * Recomputes the chain of hashes of a subject: false when an entry was altered, put between, or removed from before
     * another. What was cut off at the end leaves a shorter, intact chain: compare the last hash with one noted elsewhere.
     */
    boolean isIntact(String subject);
}
