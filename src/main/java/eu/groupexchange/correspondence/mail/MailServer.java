package eu.groupexchange.correspondence.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The SMTP server, and what its replies mean for a mail. */
@Component
class MailServer {

    private static final Logger log = LoggerFactory.getLogger(MailServer.class);

    private final @Nullable JavaMailSender sender;

    MailServer(ObjectProvider<JavaMailSender> sender) {
        this.sender = sender.getIfAvailable();
        if (this.sender == null) {
            log.warn(
                    "No mail server is configured: all mails wait in the outbox. Set SPRING_MAIL_HOST and start again.");
        }
    }

    boolean isConfigured() {
        return sender != null;
    }

    MimeMessage newMessage() {
        return server().createMimeMessage();
    }

    Delivery send(MimeMessage message) throws MessagingException {
        try {
            server().send(message);
            return new Delivery.Sent(message.getMessageID(), MailHeadLines.of(message));
        } catch (MailAuthenticationException e) {
            return new Delivery.ServerUnavailable("The mail server does not accept our user and password");
        } catch (MailSendException e) {
            if (e.getCause() != null) {
                return new Delivery.ServerUnavailable(describe(e.getCause()));
            }
            return judge(e.getMessageExceptions()[0]);
        }
    }

    private JavaMailSender server() {
        if (sender == null) {
            throw new IllegalStateException("No mail server is configured");
        }
        return sender;
    }

    private static Delivery judge(Exception failure) {
        int code = 0;
        for (Exception link = failure; link != null; link = next(link)) {
            if (link instanceof SMTPAddressFailedException recipient) {
                code = recipient.getReturnCode();
            } else if (link instanceof SMTPSendFailedException refused && !concernsTheSender(refused) && code == 0) {
                code = refused.getReturnCode();
            }
        }
        return isForGood(code)
                ? new Delivery.Refused(describe(failure), code)
                : new Delivery.Postponed(
                        describe(failure), code == 0 ? failure.getClass().getSimpleName() : "" + code);
    }

    /** Our own address refused is a setting to be corrected; no recipient should miss a mail for it. */
    private static boolean concernsTheSender(SMTPSendFailedException refused) {
        return refused.getCommand().startsWith("MAIL");
    }

    /** Permanent replies (RFC 5321) speak of this mail, but for those that ask us to sign in: they speak of our settings. */
    private static boolean isForGood(int code) {
        return switch (code) {
            case 503, 530, 534, 535, 538 -> false;
            default -> code >= 500 && code < 600;
        };
    }

    private static @Nullable Exception next(Exception link) {
        return link instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static String describe(Throwable failure) {
        StringBuilder words =
                new StringBuilder(String.valueOf(failure.getMessage()).strip());
        if (failure instanceof Exception exception) {
            for (Exception link = next(exception); link != null; link = next(link)) {
                words.append(" / ").append(String.valueOf(link.getMessage()).strip());
            }
        }
        return words.length() > 1000 ? words.substring(0, 1000) : words.toString();
    }
}
