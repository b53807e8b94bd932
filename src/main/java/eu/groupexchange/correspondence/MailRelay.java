package eu.groupexchange.correspondence;

/** Hands the mails of the outbox to the mail server. */
public interface MailRelay {

    /**
     * Sends every mail that is due by the clock and whose documents have all been issued. When it returns, each of them has
     * been sent or its failure noted; nothing is thrown because of a mail or a mail server. Several threads and several nodes
     * may call it at once: each mail is sent by one of them.
     *
     * @return how many were sent
     */
    int relayDue();
}
