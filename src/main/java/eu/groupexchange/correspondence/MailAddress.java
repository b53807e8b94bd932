package eu.groupexchange.correspondence;

import java.util.regex.Pattern;

/**
 * One address that a mail can be sent to: {@code local@domain} in ASCII, as nearly every mail server takes it. Without blanks,
 * control characters, quotes or lists, so that nothing can be smuggled into a mail's header.
 */
public record MailAddress(String value) {

    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    public MailAddress {
        if (!isDeliverable(value)) {
            throw new IllegalArgumentException("Not an address that a mail can be sent to");
        }
    }

    public static boolean isDeliverable(String value) {
        int at = value.lastIndexOf('@');
        return at > 0
                && at <= 64
                && value.length() <= 254
                && LOCAL.matcher(value.substring(0, at)).matches()
                && DOMAIN.matcher(value.substring(at + 1)).matches();
    }

    /** As others than its owner may see it: {@code r…@cluster.example}. */
    public String masked() {
        return (value.indexOf('@') > 1 ? value.substring(0, 1) : "") + "…@" + domain();
    }

    /** What comes after the at sign. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }
}
