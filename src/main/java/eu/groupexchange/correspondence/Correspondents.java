package eu.groupexchange.correspondence;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who mails go to, told by the feature that keeps the addresses. */
public interface Correspondents {

    /**
     * Where a mail of this kind about this subject goes today, which may be elsewhere than when it was queued.
     *
     * @param kind null for mails of old, of which it is not known
     * @return empty where nobody knows the subject
     */
    Optional<String> address(String subject, @Nullable MailKind kind);

    /** Who answers the recipient's questions: the contact of the exchange that the subject belongs to; empty where none is known. */
    Optional<Contact> contact(String subject);

    /** A person or an office, and where its mails arrive. */
    record Contact(String name, String email) {}

    /**
     * What a task may show about the subject: {@code about} in words, {@code dossierUrl}, and what else is known. Ids and facts
     * about organisations, nothing personal.
     */
    Map<String, Object> facts(String subject);
}
