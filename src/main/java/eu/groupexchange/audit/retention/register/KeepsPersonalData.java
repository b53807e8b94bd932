package eu.groupexchange.audit.retention.register;

import java.util.Collection;
import java.util.List;

/** A feature that keeps personal data says here where. A bean of this is all that the register, exports and deletions need. */
public interface KeepsPersonalData {

    /** Every table of the feature with something about a person; a test searches all others for names and finds none. */
    List<KeptTable> tables();

    /** Payment runs and the like that are about these cases and no others, and so go with them. */
    default List<String> sharedBy(Collection<String> cases) {
        return List.of();
    }

    /**
     * Cases about which the feature keeps something under an e-mail address.
     *
     * @param addressHash SHA-256 of the address in small letters
     */
    default List<String> casesOf(String addressHash) {
        return List.of();
    }

    /**
     * Deletes of a case, at its person's request, what the audit does not need. Joins the caller's transaction.
     *
     * @return what it was, in words; empty where nothing of it was there
     */
    default List<String> eraseOnRequest(String reference) {
        return List.of();
    }

    /** The business keys of processes that are about these subjects, but are not called after them. */
    default List<String> processesAbout(Collection<String> subjects) {
        return List.of();
    }
}
