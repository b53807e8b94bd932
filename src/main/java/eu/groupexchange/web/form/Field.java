package eu.groupexchange.web.form;

import eu.groupexchange.wording.EmailAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param key its name in what is sent in
 * @param hint a sentence below the label, or empty
 * @param choices what can be chosen; empty for fields that are typed
 * @param choicesFrom the name of a list that the server provides, or null
 * @param properties the definition's further properties: {@code autocomplete}, {@code width}, {@code missing}, …
 */
public record Field(
        String key,
        Kind kind,
        String label,
        String hint,
        Limits limits,
        List<Choice> choices,
        @Nullable String choicesFrom,
        Map<String, String> properties) {

    /** How a field is filled in; {@code input} says the type of an HTML input, where it is one. */
    public enum Kind {
        TEXT("text"),
        EMAIL("email"),
        PHONE("tel"),
        URL("url"),
        PLACE("text"),
        IBAN("text"),
        NUMBER("text"),
        LONG_TEXT(""),
        SELECT(""),
        RADIO("radio"),
        CHECKBOX("checkbox"),
        FILE("file");

        private final String input;

        Kind(String input) {
            this.input = input;
        }

        public String input() {
            return input;
        }
    }

    public boolean required() {
        return limits.required();
    }

    /** The further property of that name, or null. */
    public @Nullable String property(String name) {
        return properties.get(name);
    }

    /** The label where what was answered is listed; shorter than a label that is a whole sentence. */
    public String title() {
        return properties.getOrDefault("title", label);
    }

    /** What to say when it was left empty. */
    public String missing() {
        return properties.getOrDefault("missing", "Answer “" + label + "”.");
    }

    /** The value as people read it: the label of what was chosen, “Yes” for a ticked box. */
    public String display(String value) {
        if (kind == Kind.CHECKBOX) {
            return "true".equals(value) ? "Yes" : "No";
        }
        if (kind == Kind.EMAIL) {
            return EmailAddress.shown(value);
        }
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }

    Field relabelled(String other) {
        Map<String, String> further = new HashMap<>(properties);
        further.remove("title");
        further.remove("missing");
        return new Field(key, kind, other, "", limits, choices, choicesFrom, Map.copyOf(further));
    }

    Field offering(List<Choice> offered) {
        return new Field(key, kind, label, hint, limits, List.copyOf(offered), choicesFrom, properties);
    }
}
