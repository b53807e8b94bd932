package eu.groupexchange.audit;

import java.util.List;

/** What was decided or done, by whom, when, why. Append-only; written in the caller's transaction. */
public interface DecisionLog {

    void record(Entry entry);

    /** All entries about a subject, oldest first. */
    List<LoggedDecision> of(String subject);

    /** Recomputes the chain of hashes of a subject: false when an entry was altered, removed or put between. */
    boolean isIntact(String subject);
}
