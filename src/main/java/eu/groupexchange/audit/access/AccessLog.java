package eu.groupexchange.audit.access;

import java.util.List;

/**
 * Who looked at what, and who changed what anybody may do. Append-only. Pages and downloads need not call it: their handlers say
 * what they show by {@link Look}. It is for what has no handler: a job that packs dossiers, a command.
 */
public interface AccessLog {

    /**
     * Written in the caller's transaction, or at once where there is none. Whoever is about to show something calls this first
     * and shows nothing where it throws.
     */
    void record(Access access);

    /** Several at once, all of them or none. */
    void record(List<Access> accesses);
}
