package eu.groupexchange.survey;

import eu.groupexchange.background.RepeatedWork;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Looks every few minutes whether somebody is to be reminded. */
@Component
@ConditionalOnProperty(name = "exchange.survey.remind-automatically", matchIfMissing = true)
class SurveySchedule extends RepeatedWork {

    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final RemindOfSurvey reminders;

    SurveySchedule(RemindOfSurvey reminders) {
        super("survey-reminders", Duration.ofSeconds(30), PAUSE, Duration.ofSeconds(5));
        this.reminders = reminders;
    }

    @Override
    protected void work() {
        while (isRunning() && reminders.remind() > 0) {
            // the next ones
        }
    }
}
