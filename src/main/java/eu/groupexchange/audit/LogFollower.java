package eu.groupexchange.audit;

/**
 * Is told of each entry of the decision log right after it was written, in the same transaction: what a follower writes is committed
 * with the entry, or neither is. A bean of this is all that it takes; the log does not know who follows it.
 */
public interface LogFollower {

    void logged(LoggedDecision entry);
}
