package eu.groupexchange.portal.survey;

import eu.groupexchange.exchange.Survey;
import eu.groupexchange.survey.AnswerSurvey;
import eu.groupexchange.web.form.Choice;
import eu.groupexchange.web.form.Field;
import eu.groupexchange.web.form.Form;
import eu.groupexchange.web.form.Limits;
import eu.groupexchange.web.form.Section;
import eu.groupexchange.wording.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The questions of an exchange as a form. A field is called {@code question1}; each may be left out. */
final class SurveyForm {

    private static final String FIELD = "question";

    private SurveyForm() {}

    static Form of(Survey survey) {
        List<Field> fields = new ArrayList<>();
        for (Survey.Question question : survey.questions()) {
            fields.add(field(FIELD + (fields.size() + 1), question));
        }
        return new Form("survey", List.of(new Section("", "", fields)));
    }

    /** By the number of the question, of what was sent by the name of its field. */
    static Map<String, String> byNumber(Map<String, String> sent) {
        Map<String, String> answers = new HashMap<>();
        sent.forEach((name, value) -> answers.put(name.replace(FIELD, ""), value));
        return answers;
    }

    static Map<String, String> byField(Map<String, String> answers) {
        Map<String, String> values = new HashMap<>();
        answers.forEach((number, value) -> values.put(FIELD + number, value));
        return values;
    }

    private static Field field(String key, Survey.Question question) {
        return new Field(
                key,
                question.kind() == Survey.Kind.TEXT ? Field.Kind.LONG_TEXT : Field.Kind.RADIO,
                question.question(),
                question.kind() == Survey.Kind.SCALE ? Texts.of("survey.page.scale") : "",
                new Limits(false, 0, AnswerSurvey.LONGEST_TEXT, null, null, null),
                choices(question),
                null,
                Map.of());
    }

    private static List<Choice> choices(Survey.Question question) {
        return switch (question.kind()) {
            case SCALE ->
                IntStream.rangeClosed(1, 5)
                        .mapToObj(String::valueOf)
                        .map(number -> new Choice(number, number))
                        .toList();
            case YES_NO ->
                List.of(
                        new Choice("yes", Texts.of("survey.answer.yes")),
                        new Choice("no", Texts.of("survey.answer.no")));
            case CHOICE ->
                question.choices().stream()
                        .map(choice -> new Choice(choice, choice))
                        .toList();
            case TEXT -> List.of();
        };
    }
}
