package eu.groupexchange.correspondence;

import java.util.List;

/** Mails that are to be sent. Queued in the caller's transaction: no commit, no mail; commit, and it will be relayed. */
public interface Outbox {

    /**
     * Renders the text and queues the mail. Once per subject and occasion: run again, it finds the queued mail and does
     * nothing.
     */
    void queue(MailOrder order);

    /**
     * Mails to the one address that have not left yet go to the other, but for those that are about the address itself. Joins
     * the caller's transaction.
     */
    void redirect(String subject, String from, String to);

    /** The mails about a subject, oldest first. */
    List<OutgoingMail> of(String subject);
}
