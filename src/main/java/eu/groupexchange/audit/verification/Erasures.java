package eu.groupexchange.audit.verification;

/** What was lawfully erased, by a proof that stays. */
public interface Erasures {

    /**
     * Whether a proof says that this went.
     *
     * @param kind that of a leaf: {@code log}, {@code document}, …
     * @param id of a chain the sequence of an entry, otherwise that of the record
     */
    boolean covers(String kind, String subject, String id);
}
