package eu.groupexchange.correspondence.mail;

import eu.groupexchange.correspondence.LinkIssuer;
import eu.groupexchange.correspondence.MailAddress;
import eu.groupexchange.correspondence.MailSettings;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.wording.FileNames;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
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
    private final MailSettings settings;
    private final Clock clock;

    MimeComposer(DocumentArchive archive, ObjectProvider<LinkIssuer> links, MailSettings settings, Clock clock) {
        this.archive = archive;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    MimeMessage compose(ClaimedMail mail, MimeMessage message) throws MessagingException, UnsupportedEncodingException {
        MimeMessageHelper helper =
                new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, UTF_8);
        helper.setFrom(settings.sender(), settings.senderName());
        helper.setTo(mail.recipient());
        if (settings.replyTo() != null) {
            helper.setReplyTo(settings.replyTo());
        }
        helper.setSubject(mail.title());
        helper.setSentDate(Date.from(clock.instant()));
        message.setHeader("Message-ID", messageId(mail));
        // No answer by an absent colleague's machine, please (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setContentLanguage(new String[] {"en"});
        write(mail, helper);
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

    private void write(ClaimedMail mail, MimeMessageHelper helper) throws MessagingException {
        String text = mail.text();
        String html = mail.html();
        if (text.contains(LinkIssuer.PLACEHOLDER) || html.contains(LinkIssuer.PLACEHOLDER)) {
            String link = links.getObject().newLink(mail.subject(), mail.recipient());
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
