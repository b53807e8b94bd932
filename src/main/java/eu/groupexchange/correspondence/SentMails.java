package eu.groupexchange.correspondence;

import eu.groupexchange.paperwork.DocumentKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** All mails there ever were, to be read: those that left, and those that wait, came back or were dropped. */
@Component
public class SentMails {

    private static final String EMBLEM = emblem();

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

    /**
     * The mail as it was sent, as a whole page of HTML: with the emblem in it, and without the personal link, by which others could act
     * for the recipient. Empty where there is no such mail.
     */
    public Optional<String> asSent(MailId id) {
        return mails.html(id).map(html -> html.replace(LinkIssuer.PLACEHOLDER, LinkIssuer.LEFT_OUT)
                .replace("cid:eu-emblem", EMBLEM));
    }

    /**
     * What went with a mail.
     *
     * @param documents papers of the archive
     * @param calendar whether an entry for the calendar did
     */
    public record Enclosed(List<DocumentKey> documents, boolean calendar) {

        public static final Enclosed NOTHING = new Enclosed(List.of(), false);
    }

    /** Of each mail about a subject. */
    public Map<MailId, Enclosed> enclosedOf(String subject) {
        return mails.enclosedOf(subject);
    }

    /** How many there are of each status; a status without any is left out. */
    public Map<OutgoingMail.Status, Integer> counts(@Nullable String subject) {
        return mails.counts(subject);
    }

    private static String emblem() {
        try (InputStream picture = new ClassPathResource("mails/eu-emblem.png").getInputStream()) {
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(picture.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
