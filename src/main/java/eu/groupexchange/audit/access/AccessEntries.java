package eu.groupexchange.audit.access;

import java.util.List;

/** What stands in the access log, for whoever reads it. */
public interface AccessEntries {

    /** The latest first. */
    List<LoggedAccess> some(AccessFilter filter, int limit, int offset);

    long count(AccessFilter filter);

    /**
     * The oldest first, for whoever checks the chain or hands it on.
     *
     * @param after the sequence of the last that was read; 0 for the first ones
     */
    List<LoggedAccess> after(long after, int limit);
}
