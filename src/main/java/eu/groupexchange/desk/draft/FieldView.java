package eu.groupexchange.desk.draft;

import eu.groupexchange.web.form.Choice;
import eu.groupexchange.wording.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field as the page shows it.
 *
 * @param type of an input; empty where it is none
 * @param error what is wrong with it; null where nothing is
 * @param locked why it cannot be changed; null where it can
 * @param remove what takes it away, where it is an entry of a list that can be; null otherwise
 */
public record FieldView(
        String key,
        CallField.Kind kind,
        String type,
        String label,
        String hint,
        String value,
        List<Tick> ticks,
        List<Choice> choices,
        int rows,
        @Nullable String error,
        @Nullable String locked,
        @Nullable String remove) {

    public record Tick(String key, String label, boolean ticked) {}

    static FieldView of(CallField field, Map<String, String> values, @Nullable String error, @Nullable String locked) {
        String value = values.getOrDefault(field.key(), "");
        return new FieldView(
                field.key(),
                field.kind(),
                type(field.kind(), value),
                Texts.of(field.label(), number(field)),
                field.hint().isEmpty() ? "" : Texts.of(field.hint()),
                value,
                field.kind() == CallField.Kind.TICKS
                        ? field.choices().stream()
                                .map(choice -> tick(field, choice, values))
                                .toList()
                        : List.of(),
                choices(field, value),
                field.kind() == CallField.Kind.TEXT && !field.at().startsWith("/aims") ? 6 : 3,
                error,
                locked,
                field.at().startsWith("/aims/") && locked == null ? "remove-aim-" + number(field) : null);
    }

    /** The number of the entry of a list that it is; 0 where it is none. */
    private static int number(CallField field) {
        String last = field.at().substring(field.at().lastIndexOf('/') + 1);
        return last.matches("\\d{1,4}") ? Integer.parseInt(last) + 1 : 0;
    }

    /** What a browser's own control for dates and times could not show stays to be seen as it was typed. */
    private static String type(CallField.Kind kind, String value) {
        return switch (kind) {
            case DATE -> value.isEmpty() || value.matches("\\d{4}-\\d{2}-\\d{2}") ? "date" : "text";
            case TIME -> value.isEmpty() || value.matches("\\d{2}:\\d{2}(:\\d{2})?") ? "time" : "text";
            case LINE, NUMBER -> "text";
            default -> "";
        };
    }

    private static List<Choice> choices(CallField field, String value) {
        boolean offered =
                field.choices().stream().anyMatch(choice -> choice.value().equals(value));
        if (field.kind() != CallField.Kind.CHOICE || offered || value.isEmpty()) {
            return field.choices();
        }
        List<Choice> more = new java.util.ArrayList<>(field.choices());
        more.add(new Choice(value, value));
        return more;
    }

    private static Tick tick(CallField field, Choice choice, Map<String, String> values) {
        String key = field.key() + "." + choice.value();
        return new Tick(key, choice.label(), "true".equals(values.get(key)));
    }

    /** What is shown where it cannot be changed. */
    public String shown() {
        if (kind == CallField.Kind.TICKS) {
            return String.join(
                    ", ", ticks.stream().filter(Tick::ticked).map(Tick::label).toList());
        }
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }
}
