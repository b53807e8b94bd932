package eu.groupexchange.correspondence.undeliverable;

import eu.groupexchange.correspondence.Destination;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who mails go to, told by the feature that keeps the addresses. */
public interface Correspondents {

    /**
     * Where a mail about this subject goes today, which may be elsewhere than when it was queued.
     *
     * @param whom null for mails of old, of which it is not known
     * @return empty where nobody knows the subject
     */
    Optional<String> address(String subject, @Nullable Destination whom);

    /** Who answers the recipient's questions: the contact of the exchange that the subject belongs to; empty where none is known. */
    Optional<Contact> contact(String subject);

    /** A person or an office, and where its mails arrive. */
    record Contact(String name, String email) {}

    /** What a task may show about the subject; empty where nobody knows it. */
    Optional<Subject> subject(String id);

    /**
     * Ids and facts about organisations, nothing personal.
     *
     * @param about in words
     * @param dossierUrl its page at the desk
     * @param exchange the slug
     * @param organisation null where the subject is the exchange itself
     */
    record Subject(
            String about,
            String dossierUrl,
            String exchange,
            @Nullable Organisation organisation) {}

    /** The visiting organisation of a participation, by its reference. */
    record Organisation(String reference, String name, String country) {}
}
