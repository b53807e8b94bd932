package eu.groupexchange.participation.telling;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.MailAddress;
import eu.groupexchange.correspondence.MailOrder;
import eu.groupexchange.correspondence.Outbox;
import eu.groupexchange.correspondence.OutgoingMail;
import eu.groupexchange.correspondence.calendar.CalendarEvent;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.participation.AddressHash;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.calendar.CalendarEntries;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes to the organisation behind a participation. */
@Component
public class Correspondence {

    private final Outbox outbox;
    private final CalendarEntries calendars;

    Correspondence(Outbox outbox, CalendarEntries calendars) {
        this.outbox = outbox;
        this.calendars = calendars;
    }

    /**
     * Queues the mail once per occasion. Where the organisation has lost its place, the mail also takes out of its calendar what
     * an earlier one put there: whichever way the place was lost, no entry is left behind.
     */
    public void write(Participation to, Exchange exchange, String occasion, Mail mail, DocumentKey... attachments) {
        Optional<CalendarEvent> cancellation = to.mayStillCome() || !calendars.isHeldBy(to) || isQueued(to, occasion)
                ? Optional.empty()
                : calendars.takenBack(to, exchange, to.email());
        outbox.queue(order(to, exchange, occasion, mail).attaching(attachments).inviting(cancellation.orElse(null)));
    }

    /** A mail that offers the entry for the calendar. */
    public void invite(Participation to, Exchange exchange, String occasion, Mail mail, DocumentKey... attachments) {
        outbox.queue(
                order(to, exchange, occasion, mail).attaching(attachments).inviting(calendars.offer(to, exchange)));
    }

    /** A mail that changes the entry. */
    public void reschedule(
            Participation to, Exchange exchange, String occasion, Mail mail, DocumentKey... attachments) {
        outbox.queue(order(to, exchange, occasion, mail)
                .attaching(attachments)
                .inviting(calendars.offer(to, exchange).updating(to.email())));
    }

    /** To an address of the organisation that is not the one on file. */
    public void writeTo(Participation about, Exchange exchange, String address, String occasion, Mail mail) {
        outbox.queue(order(about, exchange, address, occasion, mail));
    }

    private boolean isQueued(Participation to, String occasion) {
        return outbox.of(to.reference().value()).stream()
                .anyMatch(mail -> mail.occasion().equals(occasion));
    }

    /**
     * The address on file is another one. Mails that wait go there, and so does the entry for the calendar. The one before is
     * told, and its entry taken back, unless it is known not to be theirs: a mail came back from it, or none was ever answered.
     */
    public void addressChanged(Participation participation, Exchange exchange, String before) {
        List<OutgoingMail> mails = outbox.of(participation.reference().value()).stream()
                .filter(mail -> mail.recipient().equals(before))
                .toList();
        boolean reached = mails.stream().anyMatch(mail -> mail.status() == OutgoingMail.Status.SENT);
        boolean theirs = reached
                && participation.status() != ParticipationStatus.REGISTERED
                && mails.stream()
                        .allMatch(mail -> mail.status() == OutgoingMail.Status.SENT
                                || mail.status() == OutgoingMail.Status.QUEUED);
        outbox.redirect(participation.reference().value(), before, participation.email());
        if (!reached) {
            calendars.redirect(participation.reference(), before, participation.email());
            return;
        }
        String occasion = AddressHash.of(before).substring(0, 8) + "-" + mails.size();
        boolean inCalendar = calendars.isHeldAt(participation.reference(), before);
        if (inCalendar && participation.status().isInvited()) {
            invite(participation, exchange, "calendar-entry-" + occasion, new CalendarEntryMail());
        }
        if (theirs) {
            outbox.queue(order(
                            participation,
                            exchange,
                            before,
                            "address-replaced-" + occasion,
                            new AddressReplaced(new MailAddress(participation.email()).masked()))
                    .inviting(
                            calendars.takenBack(participation, exchange, before).orElse(null)));
        }
    }

    /** Whether the address on file was sent an entry for its calendar that still counts. */
    public boolean isInCalendarOf(Participation participation) {
        return calendars.isHeldBy(participation);
    }

    private static MailOrder order(Participation to, Exchange exchange, String occasion, Mail mail) {
        return order(to, exchange, to.email(), occasion, mail);
    }

    private static MailOrder order(Participation about, Exchange exchange, String address, String occasion, Mail mail) {
        return new MailOrder(about.reference().value(), occasion, mail, address, MailHeads.of(about, exchange));
    }
}
