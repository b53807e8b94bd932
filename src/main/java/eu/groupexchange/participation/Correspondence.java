package eu.groupexchange.participation;

import eu.groupexchange.correspondence.CalendarEvent;
import eu.groupexchange.correspondence.MailKind;
import eu.groupexchange.correspondence.MailOrder;
import eu.groupexchange.correspondence.Outbox;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.paperwork.DocumentKey;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes to the organisation behind a participation. */
@Component
public class Correspondence {

    private final Outbox outbox;

    Correspondence(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Queues the mail once per occasion. */
    public void write(
            Participation to,
            Exchange exchange,
            String occasion,
            MailKind kind,
            Map<String, Object> more,
            DocumentKey... attachments) {
        outbox.queue(order(to, exchange, occasion, kind, more).attaching(attachments));
    }

    /** The same with an entry for the calendar. */
    public void invite(
            Participation to,
            Exchange exchange,
            String occasion,
            Map<String, Object> more,
            CalendarEvent event,
            DocumentKey... attachments) {
        schedule(to, exchange, occasion, MailKind.INVITATION, more, event, attachments);
    }

    /** A mail that changes an entry of the calendar. */
    void schedule(
            Participation to,
            Exchange exchange,
            String occasion,
            MailKind kind,
            Map<String, Object> more,
            CalendarEvent event,
            DocumentKey... attachments) {
        outbox.queue(
                order(to, exchange, occasion, kind, more).attaching(attachments).inviting(event));
    }

    /** To an address of the organisation that is not the one on file. */
    void writeTo(
            Participation about,
            Exchange exchange,
            String address,
            String occasion,
            MailKind kind,
            Map<String, Object> more) {
        outbox.queue(order(about, exchange, address, occasion, kind, more));
    }

    /** Whether it ever got an entry for its calendar. */
    boolean isInCalendarOf(Participation participation) {
        return outbox.of(participation.reference().value()).stream()
                .anyMatch(mail -> mail.occasion().startsWith("invitation"));
    }

    private static MailOrder order(
            Participation to, Exchange exchange, String occasion, MailKind kind, Map<String, Object> more) {
        return order(to, exchange, to.email(), occasion, kind, more);
    }

    private static MailOrder order(
            Participation about,
            Exchange exchange,
            String address,
            String occasion,
            MailKind kind,
            Map<String, Object> more) {
        Map<String, Object> model = MailModels.of(about, exchange);
        model.putAll(more);
        return new MailOrder(about.reference().value(), occasion, kind, address, model);
    }
}
