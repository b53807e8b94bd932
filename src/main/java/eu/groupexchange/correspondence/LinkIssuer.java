package eu.groupexchange.correspondence;

/**
 * Makes the personal link in a mail. Asked when the mail is relayed, so that no link is ever stored where staff, a log or a
 * copy of the database could show it.
 */
public interface LinkIssuer {

    /** Stands in a stored text where the recipient will find the link. */
    String PLACEHOLDER = "%%LINK%%";

    /** Stands in its place where a mail is shown to others; no such address can exist (RFC 2606). */
    String LEFT_OUT = "https://personal-link-left-out.invalid/";

    /**
     * A new link for the subject of the mail, which works while the address that it goes to counts. Its transaction is committed before the mail leaves, so that a link works from
     * the moment at which it can be read; where the mail then cannot be sent, the link remains unused until it expires.
     *
     * @param recipient to whom the mail goes
     * @return an absolute address
     */
    String newLink(String subject, String recipient);
}
