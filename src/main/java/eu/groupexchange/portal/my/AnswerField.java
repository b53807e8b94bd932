package eu.groupexchange.portal.my;

import eu.groupexchange.web.form.Answers;
import eu.groupexchange.web.form.Field;
import eu.groupexchange.web.form.Form;
import eu.groupexchange.web.form.Limits;
import eu.groupexchange.web.form.Section;
import eu.groupexchange.wording.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The field in which an organisation answers the coordinator's question, before its registration. */
final class AnswerField {

    static final String KEY = "questionAnswer";

    private static final int LONGEST = 4000;

    private AnswerField() {}

    /** As the page shows it: an answer is asked for. */
    static Form shownBefore(Form registration) {
        return before(registration, true);
    }

    /** As it is checked: who changes what the question is about need not say so in words, too. */
    static Form checkedBefore(Form registration) {
        return before(registration, false);
    }

    private static Form before(Form registration, boolean required) {
        List<Section> sections = new ArrayList<>(registration.sections());
        sections.add(0, new Section(Texts.of("portal.answer-field.your-answer"), "", List.of(field(required))));
        return new Form(registration.id(), List.copyOf(sections));
    }

    private static Field field(boolean required) {
        return new Field(
                KEY,
                Field.Kind.LONG_TEXT,
                Texts.of("portal.answer-field.answer-coordinator"),
                Texts.of("portal.answer-field.own-words-where"),
                new Limits(required, 0, LONGEST, null, null, null),
                List.of(),
                null,
                Map.of("rows", "5"));
    }

    /** Refuses what answers nothing: no word, and a registration as it was. */
    static Answers required(Answers answers, Map<String, String> registration, Form asked) {
        boolean changed = asked.fields().stream().map(Field::key).anyMatch(key -> !answers.value(key)
                .equals(registration.getOrDefault(key, "")));
        return changed || !answers.value(KEY).isBlank()
                ? answers
                : answers.refusing(KEY, Texts.of("portal.answer-field.write-answer-change"));
    }

    static Map<String, String> ofRegistration(Answers answers) {
        Map<String, String> own = new HashMap<>(answers.values());
        own.remove(KEY);
        return own;
    }
}
