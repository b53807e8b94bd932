package eu.groupexchange.portal;

import eu.groupexchange.portal.form.Answers;
import eu.groupexchange.portal.form.Field;
import eu.groupexchange.portal.form.Form;
import eu.groupexchange.portal.form.Limits;
import eu.groupexchange.portal.form.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The field in which an organisation answers the coordinator's question, before its registration. */
final class AnswerField {

    static final String KEY = "questionAnswer";

    private static final int LONGEST = 4000;

    private static final Field FIELD = new Field(
            KEY,
            Field.Kind.LONG_TEXT,
            "Your answer to the coordinator",
            "In your own words. Where the question is about your registration, change it below as well.",
            new Limits(false, 0, LONGEST, null, null, null),
            List.of(),
            null,
            Map.of("rows", "5"));

    private AnswerField() {}

    static Form before(Form registration) {
        List<Section> sections = new ArrayList<>(registration.sections());
        sections.add(0, new Section("Your answer", "", List.of(FIELD)));
        return new Form(registration.id(), List.copyOf(sections));
    }

    /** Refuses what answers nothing: no word, and a registration as it was. */
    static Answers required(Answers answers, Map<String, String> registration, Form form) {
        boolean changed = form.fields().stream()
                .map(Field::key)
                .filter(key -> !key.equals(KEY))
                .anyMatch(key -> !answers.value(key).equals(registration.getOrDefault(key, "")));
        return changed || !answers.value(KEY).isBlank()
                ? answers
                : answers.refusing(
                        KEY, "Write your answer, or change what the question is about in your registration.");
    }

    static Map<String, String> ofRegistration(Answers answers) {
        Map<String, String> own = new HashMap<>(answers.values());
        own.remove(KEY);
        return own;
    }
}
