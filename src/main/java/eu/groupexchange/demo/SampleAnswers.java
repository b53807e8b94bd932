package eu.groupexchange.demo;

import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.Survey;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.survey.AnswerSurvey;
import eu.groupexchange.survey.SurveyAnswers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the sample organisations answer to the survey: three of four do, each something else. */
@Component
@Profile("demo")
class SampleAnswers {

    private static final List<String> IN_THEIR_WORDS = List.of(
            "More time between the sessions: the best talks began when the next one started.",
            "Send the list of the host's companies a week earlier.",
            "",
            "Nothing. Perhaps shorter lunches.",
            "A morning in small groups, by sector.",
            "",
            "Bring the research institutes as well.");

    private final AnswerSurvey survey;
    private final SurveyAnswers answers;
    private final Participations participations;
    private final ExchangeCatalogue exchanges;

    SampleAnswers(
            AnswerSurvey survey, SurveyAnswers answers, Participations participations, ExchangeCatalogue exchanges) {
        this.survey = survey;
        this.answers = answers;
        this.participations = participations;
        this.exchanges = exchanges;
    }

    void answer(List<ParticipationReference> references) {
        for (int one = 0; one < references.size(); one++) {
            ParticipationReference reference = references.get(one);
            Participation participation = participations.get(reference);
            var exchange = exchanges.get(participation.exchange());
            if (one % 4 != 3
                    && AnswerSurvey.objection(participation, exchange) == null
                    && answers.of(reference).isEmpty()) {
                survey.answer(reference, given(one, exchange.survey().questions()));
            }
        }
    }

    private static Map<String, String> given(int one, List<Survey.Question> questions) {
        Map<String, String> given = new HashMap<>();
        for (int at = 0; at < questions.size(); at++) {
            Survey.Question question = questions.get(at);
            int turn = one * 3 + at;
            given.put(
                    String.valueOf(at + 1),
                    switch (question.kind()) {
                        case SCALE -> String.valueOf(turn % 5 == 0 ? 3 : 4 + turn % 2);
                        case YES_NO -> turn % 3 == 0 ? "no" : "yes";
                        case CHOICE ->
                            question.choices().get(turn % question.choices().size());
                        case TEXT -> IN_THEIR_WORDS.get(one % IN_THEIR_WORDS.size());
                    });
        }
        return given;
    }
}
