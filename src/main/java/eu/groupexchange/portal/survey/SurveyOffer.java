package eu.groupexchange.portal.survey;

import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.survey.AnswerSurvey;
import eu.groupexchange.survey.SurveyAnswers;
import org.springframework.stereotype.Component;

/** Whether the organisation's page offers the survey. */
@Component("surveyOffer")
public class SurveyOffer {

    private final Participations participations;
    private final ExchangeCatalogue exchanges;
    private final SurveyAnswers answers;

    SurveyOffer(Participations participations, ExchangeCatalogue exchanges, SurveyAnswers answers) {
        this.participations = participations;
        this.exchanges = exchanges;
        this.answers = answers;
    }

    public boolean isOpen(String reference) {
        Participation participation = participations.get(new ParticipationReference(reference));
        return AnswerSurvey.objection(participation, exchanges.get(participation.exchange())) == null;
    }

    public boolean isAnswered(String reference) {
        return answers.of(new ParticipationReference(reference)).isPresent();
    }
}
