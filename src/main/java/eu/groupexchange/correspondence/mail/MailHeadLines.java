package eu.groupexchange.correspondence.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Collections;

/** The head of a mail, kept when it leaves: who, to whom, when, under which Message-ID, in answer to what. */
final class MailHeadLines {

    /** They belong to the parts, which are put together anew wherever the mail is shown again. */
    private static final String[] OF_PARTS = {"MIME-Version", "Content-Type", "Content-Transfer-Encoding"};

    private static final String END = "\r\n";

    private MailHeadLines() {}

    static String of(MimeMessage message) throws MessagingException {
        return String.join(END, Collections.list(message.getNonMatchingHeaderLines(OF_PARTS)));
    }

    /** Gives a mail this head in place of its own. */
    static void put(String head, MimeMessage message) throws MessagingException {
        for (String line : Collections.list(message.getNonMatchingHeaderLines(OF_PARTS))) {
            message.removeHeader(line.substring(0, line.indexOf(':')));
        }
        // A line that begins with a blank goes on with the one before it.
        for (String line : head.split(END + "(?![ \t])")) {
            message.addHeaderLine(line);
        }
    }
}
