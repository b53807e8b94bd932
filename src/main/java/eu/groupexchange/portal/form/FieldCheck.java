package eu.groupexchange.portal.form;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** The rules for one field. Each answers with a sentence for people, or the empty text where all is well. */
final class FieldCheck {

    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");
    private static final Pattern PHONE = Pattern.compile("[+(]{0,2}[0-9][0-9 +()/.\\-]{4,}");
    private static final Pattern HOST =
            Pattern.compile("(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+\\p{L}[\\p{L}\\p{N}-]*");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(?:[.,][0-9]{1,6})?");

    private FieldCheck() {}

    static String error(Field field, String value) {
        if (value.isEmpty()) {
            return field.required() ? field.missing() : "";
        }
        String length = lengthError(field, value.codePointCount(0, value.length()));
        return length.isEmpty() ? kindError(field, value) : length;
    }

    private static String lengthError(Field field, int length) {
        Limits limits = field.limits();
        if (length > limits.maxLength()) {
            return "“%s” can have %d characters at most; yours has %s."
                    .formatted(
                            field.label(),
                            limits.maxLength(),
                            length >= FormCheck.READ_AT_MOST ? "far more" : Integer.toString(length));
        }
        return length < limits.minLength()
                ? "“%s” needs %d characters at least.".formatted(field.label(), limits.minLength())
                : "";
    }

    private static String kindError(Field field, String value) {
        String error =
                switch (field.kind()) {
                    case EMAIL ->
                        isEmail(value) ? "" : "Enter an e-mail address in plain letters, such as name@example.org.";
                    case PHONE ->
                        PHONE.matcher(value).matches()
                                ? ""
                                : "Enter a telephone number in digits, such as +33 3 27 00 00 00.";
                    case URL -> isWebAddress(value) ? "" : "Enter a web address such as https://www.example.org.";
                    case SELECT, RADIO ->
                        isOffered(field, value)
                                ? ""
                                : "Choose one of the answers that “%s” offers.".formatted(field.label());
                    case NUMBER -> numberError(field, value);
                    default -> "";
                };
        return error.isEmpty() ? patternError(field, value) : error;
    }

    private static boolean isEmail(String value) {
        String local = value.substring(0, Math.max(0, value.indexOf('@')));
        return EMAIL.matcher(value).matches()
                && !local.startsWith(".")
                && !local.endsWith(".")
                && !local.contains("..");
    }

    private static boolean isWebAddress(String value) {
        try {
            URI address = new URI(value);
            String scheme = String.valueOf(address.getScheme());
            String authority = String.valueOf(address.getRawAuthority());
            String host = authority.replaceFirst(":[0-9]{1,5}$", "");
            return (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))
                    && HOST.matcher(host).matches();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isOffered(Field field, String value) {
        return field.choices().stream().anyMatch(choice -> choice.value().equals(value));
    }

    private static String numberError(Field field, String value) {
        if (!NUMBER.matcher(value).matches()) {
            return "“%s” must be a number.".formatted(field.label());
        }
        BigDecimal number = new BigDecimal(value.replace(',', '.'));
        Limits limits = field.limits();
        if (limits.min() != null && number.compareTo(limits.min()) < 0) {
            return "“%s” must be %s or more.".formatted(field.label(), limits.min());
        }
        return limits.max() != null && number.compareTo(limits.max()) > 0
                ? "“%s” must be %s or less.".formatted(field.label(), limits.max())
                : "";
    }

    private static String patternError(Field field, String value) {
        Pattern pattern = field.limits().pattern();
        return pattern == null || pattern.matcher(value).matches()
                ? ""
                : field.properties()
                        .getOrDefault("patternMessage", "“%s” is not written as it must be.".formatted(field.label()));
    }
}
