package eu.groupexchange.correspondence;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the outbox, as staff may see it: its text holds a placeholder where the recipient gets a link.
 *
 * @param kind null for mails of old, of which it is not known; so whom they go to
 * @param lastError why the last attempt failed, or null
 */
public record OutgoingMail(
        MailId id,
        String subject,
        String occasion,
        @Nullable MailKind kind,
        @Nullable Destination goesTo,
        String recipient,
        String title,
        String text,
        Status status,
        int attempts,
        @Nullable String lastError,
        Instant queuedAt,
        @Nullable Instant sentAt) {

    public enum Status {
        QUEUED,
        SENT,
        /** Nobody takes it; a coordinator decides what becomes of it. */
        UNDELIVERABLE,
        /** A coordinator decided that it is never sent. */
        DROPPED
    }

    private static final Pattern AGAIN = Pattern.compile("-again-(\\d{1,4})$");

    /** The occasion on which it is sent again: that of the first one, and the how many-th time it is. */
    public String occasionAgain(int time) {
        return firstOccasion() + "-again-" + time;
    }

    /** The occasion of the mail that was sent first, of which this may be a repetition. */
    public String firstOccasion() {
        return AGAIN.matcher(occasion).replaceFirst("");
    }
}
