package eu.groupexchange.web.form;

import eu.groupexchange.wording.EmailAddress;
import eu.groupexchange.wording.PrintedLetters;
import eu.groupexchange.wording.Telephone;
import eu.groupexchange.wording.Texts;
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
            return length >= FormCheck.READ_AT_MOST
                    ? Texts.of("web.field-check.far-too-long", field.label(), limits.maxLength())
                    : Texts.of("web.field-check.too-long", field.label(), limits.maxLength(), length);
        }
        return length < limits.minLength()
                ? Texts.of("web.field-check.needs-characters-at-least", field.label(), limits.minLength())
                : "";
    }

    private static String kindError(Field field, String value) {
        String error =
                switch (field.kind()) {
                    case EMAIL -> Objects.requireNonNullElse(EmailAddress.problem(value), "");
                    case PHONE -> Telephone.isNumber(value) ? "" : Texts.of("web.field-check.enter-telephone-number");
                    case URL -> Website.of(value).isPresent() ? "" : Texts.of("web.field-check.enter-web-address");
                    case SELECT, RADIO ->
                        isOffered(field, value) ? "" : Texts.of("web.field-check.choose-one-answers", field.label());
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
            return Texts.of("web.field-check.must-be-a-number", field.label());
        }
        BigDecimal number = new BigDecimal(value.replace(',', '.'));
        Limits limits = field.limits();
        if (limits.min() != null && number.compareTo(limits.min()) < 0) {
            return Texts.of("web.field-check.must-be-or-more", field.label(), limits.min());
        }
        return limits.max() != null && number.compareTo(limits.max()) > 0
                ? Texts.of("web.field-check.must-be-or-less", field.label(), limits.max())
                : "";
    }

    private static String patternError(Field field, String value) {
        Pattern pattern = field.limits().pattern();
        return pattern == null || pattern.matcher(value).matches()
                ? ""
                : field.properties()
                        .getOrDefault("patternMessage", Texts.of("web.field-check.written-must", field.label()));
    }
}
