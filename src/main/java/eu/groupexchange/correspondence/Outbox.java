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

    /**
     * Queues a mail that was sent once more: the same words and papers, and a mail of its own with a Message-ID of its own; a personal
     * link in it is made anew. Joins the caller's transaction.
     *
     * @param times how often it was sent again before; asked for once more with the same number, nothing is queued
     * @param withCalendar whether the entry for the calendar goes with it, where it has one
     * @return whether it was queued now
     */
    boolean repeat(OutgoingMail mail, int times, String recipient, boolean withCalendar);

    /** The mails about a subject, oldest first. */
    List<OutgoingMail> of(String subject);
}
