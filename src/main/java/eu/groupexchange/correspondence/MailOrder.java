package eu.groupexchange.correspondence;

import eu.groupexchange.correspondence.calendar.CalendarEvent;
import eu.groupexchange.paperwork.DocumentKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent once.
 *
 * @param subject what it is about: a participation's reference, an exchange's slug or a payment run's id
 * @param occasion tells the mails of one subject apart; the same subject and occasion are one mail, however often ordered
 * @param recipient one address
 * @param attachments documents of the archive; the mail waits in the outbox until all of them have been issued
 * @param calendar an event to be attached as {@code invite.ics}, or null
 */
public record MailOrder(
        String subject,
        String occasion,
        Mail mail,
        String recipient,
        MailHead head,
        List<DocumentKey> attachments,
        @Nullable CalendarEvent calendar) {

    public MailOrder(String subject, String occasion, Mail mail, String recipient, MailHead head) {
        this(subject, occasion, mail, recipient, head, List.of(), null);
    }

    public MailKind kind() {
        return MailKind.of(mail.getClass());
    }

    public MailOrder attaching(DocumentKey... documents) {
        return new MailOrder(subject, occasion, mail, recipient, head, List.of(documents), calendar);
    }

    public MailOrder inviting(@Nullable CalendarEvent event) {
        return new MailOrder(subject, occasion, mail, recipient, head, attachments, event);
    }

    /** Whether it takes the exchange out of the recipient's calendar. */
    boolean cancelsCalendar() {
        return calendar != null && calendar.method() == CalendarEvent.Method.CANCEL;
    }
}
