package eu.groupexchange.web.form;

import eu.groupexchange.web.form.Field.Kind;
import eu.groupexchange.wording.AccountNumber;
import eu.groupexchange.wording.EmailAddress;
import eu.groupexchange.wording.Iban;
import eu.groupexchange.wording.NoAnswer;
import eu.groupexchange.wording.Telephone;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.TypedText;
import eu.groupexchange.wording.Website;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks what was sent in against the form's definition: one sentence for each field that is not as it should be, and the
 * cleaned values of all of them, so that nothing has to be typed again. What the form does not ask is ignored.
 */
public final class FormCheck {

    private static final Set<String> TICKED = Set.of("true", "on", "yes", "1");

    /** No field may be longer, and no more of it is read or shown again. */
    static final int READ_AT_MOST = 20_000;

    private FormCheck() {}

    /** @param sent every value that was sent, by field key */
    public static Answers check(Form form, Map<String, ? extends List<String>> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> errors = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            if (field.kind() == Kind.FILE) {
                continue;
            }
            List<String> all = sent.containsKey(field.key()) ? sent.get(field.key()) : List.of();
            String value = all.isEmpty() ? "" : read(field, all.get(0));
            if (!value.isEmpty()) {
                values.put(field.key(), value);
            }
            String error = all.size() > 1
                    ? Texts.of("web.form-check.sent-more-than", field.label())
                    : FieldCheck.error(field, value);
            if (!error.isEmpty()) {
                errors.put(field.key(), error);
            }
        }
        return new Answers(values, errors);
    }

    /** A text of several lines as it may be kept: bounded and cleaned. */
    public static String text(String sent) {
        return TypedText.text(bounded(sent));
    }

    private static String bounded(String sent) {
        return sent.length() > READ_AT_MOST ? sent.substring(0, READ_AT_MOST) : sent;
    }

    /** What was sent as it is kept; what cannot be read as what the field asks stays as it was typed, to be shown again. */
    private static String read(Field field, String sent) {
        String typed = field.kind() == Kind.LONG_TEXT ? text(sent) : TypedText.line(bounded(sent));
        String value =
                switch (field.kind()) {
                    case CHECKBOX -> TICKED.contains(typed) ? "true" : "";
                    case EMAIL -> EmailAddress.of(typed).orElse(typed);
                    case PHONE -> Telephone.isNumber(Telephone.of(typed)) ? Telephone.of(typed) : typed;
                    case URL -> Website.of(typed).orElse(typed);
                    case IBAN -> Iban.isValid(typed) ? AccountNumber.inGroups(Iban.normal(typed)) : typed;
                    default -> typed;
                };
        return saysNothing(field, value) ? "" : value;
    }

    /** Whether a field that may be left empty was filled with the word for it. A text of several lines is left alone. */
    private static boolean saysNothing(Field field, String value) {
        return switch (field.kind()) {
            case EMAIL -> !field.required() && EmailAddress.of(value).isEmpty() && NoAnswer.is(value);
            case PHONE -> !field.required() && NoAnswer.is(value);
            case URL -> !field.required() && Website.of(value).isEmpty() && NoAnswer.is(value);
            case TEXT -> !field.required() && NoAnswer.is(value);
            default -> false;
        };
    }
}
