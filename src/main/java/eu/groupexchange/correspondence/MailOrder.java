package eu.groupexchange.correspondence;

import eu.groupexchange.paperwork.DocumentKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent once.
 *
 * @param subject what it is about: a participation's reference, an exchange's slug or a payment run's id
 * @param occasion tells the mails of one subject apart; the same subject and occasion are one mail, however often ordered
 * @param recipient one address
 * @param model what the text needs; texts find {@code link} and {@code funding} without being given them
 * @param attachments documents of the archive; the mail waits in the outbox until all of them have been issued
 * @param calendar an event to be attached as {@code invite.ics}, or null
 */
public record MailOrder(
        String subject,
        String occasion,
        MailKind kind,
        String recipient,
        Map<String, Object> model,
        List<DocumentKey> attachments,
        @Nullable CalendarEvent calendar) {

    public MailOrder(String subject, String occasion, MailKind kind, String recipient, Map<String, Object> model) {
        this(subject, occasion, kind, recipient, model, List.of(), null);
    }

    public MailOrder attaching(DocumentKey... documents) {
        return new MailOrder(subject, occasion, kind, recipient, model, List.of(documents), calendar);
    }

    public MailOrder inviting(@Nullable CalendarEvent event) {
        return new MailOrder(subject, occasion, kind, recipient, model, attachments, event);
    }
}
