package eu.groupexchange.correspondence.undeliverable;

import eu.groupexchange.wording.Texts;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why a mail could not be sent, in words for people. They are made of the reply's codes (RFC 5321, RFC 3463) alone, so they
 * name nobody even where the mail server did.
 */
public final class MailProblem {

    private static final Pattern REPLY = Pattern.compile("(?:^|[\\s/:])([45]\\d\\d)(?=[\\s-])");
    private static final Pattern STATUS = Pattern.compile("(?:^|\\s)[45]\\.(\\d{1,3}\\.\\d{1,3})(?=\\s|$)");

    private MailProblem() {}

    /** @param error as the relay noted it; empty words where there was none */
    public static String inWords(@Nullable String error) {
        if (error == null || error.isBlank()) {
            return "";
        }
        Matcher reply = REPLY.matcher(error);
        if (!reply.find()) {
            return withoutReply(error.toLowerCase(Locale.ROOT));
        }
        Matcher status = STATUS.matcher(error);
        String words = byStatus(status.find() ? status.group(1) : "", reply.group(1));
        return words + " (" + reply.group(1) + ")";
    }

    private static String byStatus(String status, String reply) {
        return switch (status) {
            case "1.0", "1.1", "1.3", "1.6", "1.10" -> Texts.of("correspondence.mail-problem.recipients-mail-server");
            case "1.2", "4.1", "4.4" -> Texts.of("correspondence.mail-problem.no-mail-server");
            case "2.1" -> Texts.of("correspondence.mail-problem.mailbox-closed");
            case "2.2" -> Texts.of("correspondence.mail-problem.the-mailbox-is-full");
            case "2.3", "3.4" -> Texts.of("correspondence.mail-problem.mail-too-large");
            default -> status.startsWith("7.") ? policy(reply) : byReply(reply);
        };
    }

    private static String byReply(String reply) {
        return switch (reply) {
            case "530", "534", "535", "538" -> policy(reply);
            case "550", "551", "553" -> Texts.of("correspondence.mail-problem.recipients-mail-server-refused");
            case "552" -> Texts.of("correspondence.mail-problem.mailbox-full-mail");
            case "554" -> Texts.of("correspondence.mail-problem.recipients-mail-server-refused-mail");
            default ->
                reply.startsWith("4")
                        ? Texts.of("correspondence.mail-problem.recipients-mail-server-asked")
                        : Texts.of("correspondence.mail-problem.mail-server-refused");
        };
    }

    private static String policy(String reply) {
        return switch (reply) {
            case "530", "534", "535", "538" -> Texts.of("correspondence.mail-problem.mail-server-asks");
            default -> Texts.of("correspondence.mail-problem.mail-server-refused-mail");
        };
    }

    private static String withoutReply(String error) {
        if (error.contains("user and password")) {
            return Texts.of("correspondence.mail-problem.mail-server-accept");
        }
        if (error.contains("connect") || error.contains("host") || error.contains("timed out")) {
            return Texts.of("correspondence.mail-problem.mail-server-could");
        }
        return Texts.of("correspondence.mail-problem.could-made-ready");
    }
}
