package eu.groupexchange.correspondence.mail;

/** How an attempt to send a mail ended. The {@code error} may quote the mail server and with it an address: not for the log. */
sealed interface Delivery {

    /**
     * The mail server took it.
     *
     * @param head the lines that it left with, without those that say how its parts are put together
     */
    record Sent(String messageId, String head) implements Delivery {}

    /** It may work another time. */
    record Postponed(String error, String code) implements Delivery {}

    /** There is no use in trying other mails either. */
    record ServerUnavailable(String error) implements Delivery {}

    /** The mail server refused it for good. */
    record Refused(String error, int code) implements Delivery {}
}
