package eu.groupexchange.correspondence.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a reader finds in a message: its text, its HTML, and its attachments by name. */
record Parts(String text, String html, Map<String, byte[]> attachments) {

    static Parts of(MimeMessage message) throws Exception {
        StringBuilder text = new StringBuilder();
        StringBuilder html = new StringBuilder();
        Map<String, byte[]> attachments = new LinkedHashMap<>();
        read((Multipart) message.getContent(), text, html, attachments);
        return new Parts(text.toString(), html.toString(), attachments);
    }

    private static void read(Multipart parts, StringBuilder text, StringBuilder html, Map<String, byte[]> attachments)
            throws Exception {
        for (int index = 0; index < parts.getCount(); index++) {
            BodyPart part = parts.getBodyPart(index);
            if (part.getContent() instanceof Multipart inner) {
                read(inner, text, html, attachments);
            } else if (Part.ATTACHMENT.equals(part.getDisposition())) {
                attachments.put(
                        MimeUtility.decodeText(part.getFileName()),
                        part.getInputStream().readAllBytes());
            } else if (part.isMimeType("text/plain")) {
                text.append(part.getContent());
            } else if (part.isMimeType("text/html")) {
                html.append(part.getContent());
            }
        }
    }
}
