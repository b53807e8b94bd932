package eu.groupexchange.correspondence.mail;

import eu.groupexchange.correspondence.LinkIssuer;
import eu.groupexchange.correspondence.MailAddress;
import eu.groupexchange.correspondence.MailSettings;
import eu.groupexchange.correspondence.undeliverable.Correspondents;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.wording.FileNames;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Turns a mail of the outbox into a MIME message: with its link, its documents and its calendar entry. */
@Component
class MimeComposer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final DocumentArchive archive;
    private final ObjectProvider<LinkIssuer> links;
    private final Correspondents correspondents;
    private final MailSettings settings;
    private final Clock clock;

    MimeComposer(
            DocumentArchive archive,
            ObjectProvider<LinkIssuer> links,
            Correspondents correspondents,
            MailSettings settings,
            Clock clock) {
        this.archive = archive;
        this.links = links;
        this.correspondents = correspondents;
        this.settings = settings;
        this.clock = clock;
    }

    /** To be sent: with a personal link that is made for it. */
    MimeMessage compose(ClaimedMail mail, MimeMessage message) throws MessagingException, IOException {
        return compose(mail, message, () -> links.getObject().newLink(mail.subject(), mail.recipient()));
    }

    /** To be shown again to others: it has no personal link, by which they could act for the recipient. */
    MimeMessage withoutLink(ClaimedMail mail, MimeMessage message) throws MessagingException, IOException {
        return compose(mail, message, () -> LinkIssuer.LEFT_OUT);
    }

    private MimeMessage compose(ClaimedMail mail, MimeMessage message, Supplier<String> link)
            throws MessagingException, IOException {
        MimeMessageHelper helper =
                new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, UTF_8);
        helper.setFrom(settings.sender(), settings.senderName());
        helper.setTo(mail.recipient());
        answerTo(mail, helper);
        helper.setSubject(mail.title());
        helper.setSentDate(Date.from(clock.instant()));
        message.setHeader("Message-ID", messageId(mail));
        thread(mail, message);
        // No answer by an absent colleague's machine, please (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setContentLanguage(new String[] {"en"});
        write(mail, helper, link);
        if (mail.calendar() != null) {
            invite(mail.calendar(), helper);
        }
        for (DocumentKey key : mail.attachments()) {
            attach(archive.find(key).orElseThrow(), helper);
        }
        if (mail.calendar() != null) {
            byte[] calendar = mail.calendar().getBytes(StandardCharsets.UTF_8);
            helper.addAttachment(
                    "invite.ics",
                    new ByteArrayResource(calendar),
                    "text/calendar; charset=utf-8; method=" + method(mail.calendar()));
        }
        return message;
    }

    /** The same for every attempt, so that a mail that was sent twice because a node died can be recognised. */
    private String messageId(ClaimedMail mail) {
        return "<" + mail.id() + "@" + new MailAddress(settings.sender()).domain() + ">";
    }

    /** A person answers: the contact of the exchange. What goes to that contact itself is answered as the settings say. */
    private void answerTo(ClaimedMail mail, MimeMessageHelper helper)
            throws MessagingException, UnsupportedEncodingException {
        Optional<Correspondents.Contact> contact = correspondents
                .contact(mail.subject())
                .filter(person -> !person.email().equalsIgnoreCase(mail.recipient()));
        if (contact.isPresent()) {
            helper.setReplyTo(contact.get().email(), contact.get().name());
        } else if (settings.replyTo() != null) {
            helper.setReplyTo(settings.replyTo());
        }
    }

    /** All mails about one participation are one conversation, begun by the first of them (RFC 5322, 3.6.4). */
    private static void thread(ClaimedMail mail, MimeMessage message) throws MessagingException {
        List<String> before = mail.before();
        if (!before.isEmpty()) {
            String first = before.get(0);
            String last = before.get(before.size() - 1);
            message.setHeader("In-Reply-To", last);
            message.setHeader("References", first.equals(last) ? first : first + "\r\n " + last);
        }
    }

    /** The entry as one of the mail's forms beside text and HTML: by it mail programs know what the mail is (RFC 6047). */
    private static void invite(String calendar, MimeMessageHelper helper) throws MessagingException, IOException {
        MimeMultipart forms =
                (MimeMultipart) helper.getMimeMultipart().getBodyPart(0).getContent();
        MimeBodyPart entry = new MimeBodyPart();
        entry.setDataHandler(new DataHandler(new ByteArrayDataSource(
                calendar.getBytes(StandardCharsets.UTF_8),
                "text/calendar; charset=utf-8; method=" + method(calendar))));
        forms.addBodyPart(entry);
    }

    private static void write(ClaimedMail mail, MimeMessageHelper helper, Supplier<String> personal)
            throws MessagingException {
        String text = mail.text();
        String html = mail.html();
        if (text.contains(LinkIssuer.PLACEHOLDER) || html.contains(LinkIssuer.PLACEHOLDER)) {
            String link = personal.get();
            text = text.replace(LinkIssuer.PLACEHOLDER, link);
            html = html.replace(LinkIssuer.PLACEHOLDER, HtmlUtils.htmlEscape(link, UTF_8));
        }
        helper.setText(text, html);
        helper.addInline("eu-emblem", new ClassPathResource("mails/eu-emblem.png"), "image/png");
    }

    /** What the calendar itself says: a mail program believes it only when the type says the same (RFC 6047). */
    private static String method(String calendar) {
        return calendar.lines()
                .filter(line -> line.startsWith("METHOD:"))
                .map(line -> line.substring("METHOD:".length()).strip())
                .findFirst()
                .orElseThrow();
    }

    private void attach(ArchivedDocument document, MimeMessageHelper helper) throws MessagingException {
        helper.addAttachment(
                FileNames.ascii(document.fileName()),
                new ByteArrayResource(archive.content(document.id())),
                document.contentType());
    }
}
