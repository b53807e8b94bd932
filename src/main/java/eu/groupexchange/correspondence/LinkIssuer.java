package eu.groupexchange.correspondence;

/**
 * Makes the personal link in a mail. Asked when the mail is relayed, so that no link is ever stored where staff, a log or a
 * copy of the database could show it.
 */
public interface LinkIssuer {

    /**
     * A new link for the subject of the mail.
     *
     * @return an absolute address
     */
    String newLink(String subject);
}
