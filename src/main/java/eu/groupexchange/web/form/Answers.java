package eu.groupexchange.web.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was filled in, and what is wrong with it.
 *
 * @param values by field key, cleaned; a field left empty has none, a ticked box has {@code true}
 * @param errors one sentence per field in error, in the form's order
 */
public record Answers(Map<String, String> values, Map<String, String> errors) {

    public Answers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    /** The key of what is wrong with the form as a whole, and with none of its fields. */
    public static final String WHOLE = "";

    /** A form nobody has filled in yet. */
    public static Answers none() {
        return new Answers(Map.of(), Map.of());
    }

    /** A form filled in beforehand. */
    public static Answers of(Map<String, String> values) {
        return new Answers(values, Map.of());
    }

    public boolean valid() {
        return errors.isEmpty();
    }

    /** The value of a field, or the empty text. */
    public String value(String key) {
        return values.getOrDefault(key, "");
    }

    /** Whether a box was ticked. */
    public boolean isTicked(String key) {
        return value(key).equals("true");
    }

    /** What is wrong with a field, or null. */
    public @Nullable String error(String key) {
        return errors.get(key);
    }

    /** The same with one more error; an error that the field already has stays. */
    public Answers refusing(String key, String message) {
        Map<String, String> more = new LinkedHashMap<>(errors);
        more.putIfAbsent(key, message);
        return new Answers(values, more);
    }

    /** The same with one more value. */
    public Answers with(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(key, value);
        return new Answers(more, errors);
    }
}
