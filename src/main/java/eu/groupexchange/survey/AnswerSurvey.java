package eu.groupexchange.survey;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.ExchangeLifecycle;
import eu.groupexchange.exchange.ExchangeStatus;
import eu.groupexchange.exchange.Survey;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An organisation that came answers, or changes what it answered, until the exchange is closed. Nothing depends on it. */
@Component
public class AnswerSurvey {

    /** What one may write in one's own words, in characters. */
    public static final int LONGEST_TEXT = 2000;

    private final SurveyAnswers answers;
    private final Participations participations;
    private final ExchangeCatalogue exchanges;
    private final ExchangeLifecycle lifecycle;
    private final DecisionLog log;
    private final Clock clock;

    AnswerSurvey(
            SurveyAnswers answers,
            Participations participations,
            ExchangeCatalogue exchanges,
            ExchangeLifecycle lifecycle,
            DecisionLog log,
            Clock clock) {
        this.answers = answers;
        this.participations = participations;
        this.exchanges = exchanges;
        this.lifecycle = lifecycle;
        this.log = log;
        this.clock = clock;
    }

    /** Why it cannot be answered now, in a sentence; null where it can. */
    public static @Nullable String objection(Participation participation, Exchange exchange) {
        if (!exchange.survey().isAsked()) {
            return Texts.of("survey.objection.none");
        }
        if (Objects.requireNonNullElse(participation.halfDays(), 0) == 0) {
            return Texts.of("survey.objection.not-present");
        }
        return exchange.status() == ExchangeStatus.CLOSED || exchange.status() == ExchangeStatus.CANCELLED
                ? Texts.of("survey.objection.closed")
                : null;
    }

    /**
     * @param given by the number of the question, from {@code 1}; what is empty or missing was left out
     * @throws RefusedException when it cannot be answered now, when nothing was answered, or when an answer is none of its question
     */
    @Transactional
    public void answer(ParticipationReference reference, Map<String, String> given) {
        Participation participation = participations.get(reference);
        lifecycle.lock(participation.exchange()); // whoever closes the exchange waits, or comes first
        Exchange exchange = exchanges.get(participation.exchange());
        String objection = objection(participation, exchange);
        if (objection != null) {
            throw RefusedException.notNow(objection);
        }
        Map<String, String> kept = new TreeMap<>();
        List<Survey.Question> questions = exchange.survey().questions();
        for (int number = 1; number <= questions.size(); number++) {
            String answer = given.getOrDefault(String.valueOf(number), "").strip();
            if (!answer.isEmpty()) {
                require(questions.get(number - 1), answer);
                kept.put(String.valueOf(number), answer);
            }
        }
        if (kept.isEmpty()) {
            throw RefusedException.input(Texts.of("survey.objection.nothing"));
        }
        boolean first = answers.keep(reference, participation.exchange(), kept, clock.instant());
        log.record(
                Entry.of(reference.value(), Actor.ORGANISATION, first ? "survey-answered" : "survey-answer-changed"));
    }

    private static void require(Survey.Question question, String answer) {
        boolean fits =
                switch (question.kind()) {
                    case SCALE -> answer.matches("[1-5]");
                    case YES_NO -> answer.equals("yes") || answer.equals("no");
                    case CHOICE -> question.choices().contains(answer);
                    case TEXT -> answer.length() <= LONGEST_TEXT;
                };
        if (!fits) {
            throw RefusedException.input(Texts.of("survey.objection.no-answer", question.question()));
        }
    }
}
