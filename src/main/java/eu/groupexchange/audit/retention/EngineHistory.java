package eu.groupexchange.audit.retention;

import java.util.Collection;
import java.util.Set;

/** What the engine remembers of cases. It joins the caller's transaction. */
public interface EngineHistory {

    /** Those of these business keys under which a process still runs. */
    Set<String> running(Collection<String> businessKeys);

    /** How many finished processes and decisions the engine remembers under these keys. */
    long count(Collection<String> businessKeys);

    /**
     * Forgets them: instances with their activities, variables, tasks, jobs, incidents, comments and attachments, the decisions that
     * they took, and who did what in them. What still runs is left alone.
     *
     * @return how many, as {@link #count} counts
     */
    long erase(Collection<String> businessKeys);
}
