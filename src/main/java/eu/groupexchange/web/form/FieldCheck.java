package eu.groupexchange.web.form;

import eu.groupexchange.wording.EmailAddress;
import eu.groupexchange.wording.PrintedLetters;
import eu.groupexchange.wording.Telephone;
import eu.groupexchange.wording.Website;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/** The rules for one field. Each answers with a sentence for people, or the empty text where all is well. */
final class FieldCheck {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(?:[.,][0-9]{1,6})?");

    private FieldCheck() {}

    static String error(Field field, String value) {
        if (value.isEmpty()) {
            return field.required() ? field.missing() : "";
        }
        String length = lengthError(field, value.codePointCount(0, value.length()));
        if (!length.isEmpty()) {
            return length;
        }
        String kind = kindError(field, value);
        return kind.isEmpty() ? PrintedLetters.problem(value) : kind;
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
                    case EMAIL -> Objects.requireNonNullElse(EmailAddress.problem(value), "");
                    case PHONE ->
                        Telephone.isNumber(value)
                                ? ""
                                : "Enter a telephone number in digits, such as +33 3 27 00 00 00.";
                    case URL ->
                        Website.of(value).isPresent() ? "" : "Enter a web address such as https://www.example.org.";
                    case SELECT, RADIO ->
                        isOffered(field, value)
                                ? ""
                                : "Choose one of the answers that “%s” offers.".formatted(field.label());
                    case NUMBER -> numberError(field, value);
                    default -> "";
                };
        return error.isEmpty() ? patternError(field, value) : error;
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
