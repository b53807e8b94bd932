package eu.groupexchange.survey;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.telling.Correspondence;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ten days after the exchange, reminds who has not answered: once, for a mail of one occasion is queued once, whoever does it. */
@Component
public class RemindOfSurvey {

    private static final int DAYS = 10;

    /** Later it would only surprise. */
    private static final int LATEST = 30;

    private static final int AT_ONCE = 100;

    private final SurveyAnswers answers;
    private final Participations participations;
    private final ExchangeCatalogue exchanges;
    private final Correspondence correspondence;
    private final Clock clock;

    RemindOfSurvey(
            SurveyAnswers answers,
            Participations participations,
            ExchangeCatalogue exchanges,
            Correspondence correspondence,
            Clock clock) {
        this.answers = answers;
        this.participations = participations;
        this.exchanges = exchanges;
        this.correspondence = correspondence;
        this.clock = clock;
    }

    /** @return how many were reminded */
    @Transactional
    public int remind() {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        int reminded = 0;
        for (ParticipationReference reference :
                answers.toRemind(today.minusDays(LATEST), today.minusDays(DAYS), AT_ONCE)) {
            Participation participation = participations.get(reference);
            Exchange exchange = exchanges.get(participation.exchange());
            if (AnswerSurvey.objection(participation, exchange) == null) {
                correspondence.write(
                        participation,
                        exchange,
                        "survey-reminder",
                        new SurveyReminder(exchange.survey().questions().size()));
                reminded++;
            }
        }
        return reminded;
    }
}
