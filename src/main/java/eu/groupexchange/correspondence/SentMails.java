package eu.groupexchange.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All mails there ever were, to be read: those that left, and those that wait, came back or were dropped. */
@Component
public class SentMails {

    private final MailTable mails;

    SentMails(MailTable mails) {
        this.mails = mails;
    }

    public Optional<OutgoingMail> find(MailId id) {
        return mails.find(id);
    }

    /**
     * The latest first.
     *
     * @param status of which to show, or null: of any
     * @param subject about what, or null: about anything
     */
    public List<OutgoingMail> some(
            OutgoingMail.@Nullable Status status, @Nullable String subject, int limit, int offset) {
        return mails.some(status, subject, limit, offset);
    }

    /** How many there are of each status; a status without any is left out. */
    public Map<OutgoingMail.Status, Integer> counts(@Nullable String subject) {
        return mails.counts(subject);
    }
}
