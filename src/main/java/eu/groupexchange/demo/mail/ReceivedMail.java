package eu.groupexchange.demo.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A mail as it arrived.
 *
 * @param number counts the mails from 1
 * @param inline what the HTML shows, such as the emblem, by content id without its brackets; these are no attachments
 */
record ReceivedMail(
        int number,
        String to,
        String subject,
        String messageId,
        Instant sentAt,
        String text,
        String html,
        List<File> attachments,
        Map<String, File> inline) {

    /** @param contentType without parameters, in small letters */
    record File(String name, String contentType, byte[] content) {}

    static ReceivedMail of(int number, MimeMessage message) throws MessagingException, IOException {
        Reader reader = new Reader();
        reader.read(message);
        return new ReceivedMail(
                number,
                ((InternetAddress) message.getAllRecipients()[0]).getAddress(),
                Objects.requireNonNullElse(message.getSubject(), ""),
                Objects.requireNonNullElse(message.getMessageID(), ""),
                message.getSentDate().toInstant(),
                reader.text.toString().replace("\r\n", "\n"),
                reader.html.toString().replace("\r\n", "\n"),
                List.copyOf(reader.attachments),
                Map.copyOf(reader.inline));
    }

    private static final class Reader {

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<File> attachments = new ArrayList<>();
        private final Map<String, File> inline = new HashMap<>();

        void read(Part part) throws MessagingException, IOException {
            if (part.getContent() instanceof Multipart parts) {
                for (int index = 0; index < parts.getCount(); index++) {
                    BodyPart inner = parts.getBodyPart(index);
                    read(inner);
                }
            } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                attachments.add(file(part));
            } else if (part instanceof MimePart mime && mime.getContentID() != null) {
                inline.put(mime.getContentID().replaceAll("[<>]", ""), file(part));
            } else if (part.isMimeType("text/html")) {
                html.append(part.getContent());
            } else if (part.isMimeType("text/plain")) {
                text.append(part.getContent());
            }
        }

        private static File file(Part part) throws MessagingException, IOException {
            String name = part.getFileName() == null ? "unnamed" : MimeUtility.decodeText(part.getFileName());
            String type = new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
            return new File(name, type, part.getInputStream().readAllBytes());
        }
    }
}
