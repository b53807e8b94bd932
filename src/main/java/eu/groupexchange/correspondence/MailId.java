package eu.groupexchange.correspondence;

import java.util.UUID;

/** The name of a mail in the outbox; the business key of the process that begins where it comes back. */
public record MailId(UUID value) {

    public static MailId next() {
        return new MailId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException where the text is none */
    public static MailId of(String text) {
        return new MailId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
