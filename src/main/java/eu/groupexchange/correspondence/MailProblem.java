package eu.groupexchange.correspondence;

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
            case "1.0", "1.1", "1.3", "1.6", "1.10" -> "The recipient's mail server does not know this address";
            case "1.2", "4.1", "4.4" -> "No mail server takes mail for the part after the @";
            case "2.1" -> "The mailbox has been closed";
            case "2.2" -> "The mailbox is full";
            case "2.3", "3.4" -> "The mail is too large for the recipient";
            default -> status.startsWith("7.") ? policy(reply) : byReply(reply);
        };
    }

    private static String byReply(String reply) {
        return switch (reply) {
            case "530", "534", "535", "538" -> policy(reply);
            case "550", "551", "553" -> "The recipient's mail server refused this address";
            case "552" -> "The mailbox is full, or the mail is too large for it";
            case "554" -> "The recipient's mail server refused this mail";
            default ->
                reply.startsWith("4")
                        ? "The recipient's mail server asked to try again later"
                        : "The mail server refused this mail";
        };
    }

    private static String policy(String reply) {
        return switch (reply) {
            case "530", "534", "535", "538" ->
                "Our mail server asks us to sign in: an administrator has to look at its settings";
            default -> "A mail server refused this mail by its own rules, as unwanted for example";
        };
    }

    private static String withoutReply(String error) {
        if (error.contains("user and password")) {
            return "Our mail server does not accept our user and password: an administrator has to correct them";
        }
        if (error.contains("connect") || error.contains("host") || error.contains("timed out")) {
            return "Our mail server could not be reached";
        }
        return "It could not be made ready to be sent; an administrator finds the details in the log";
    }
}
