package eu.groupexchange.participation.review;

import eu.groupexchange.participation.casework.ParticipationVariables;
import eu.groupexchange.workflow.Steps;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;

/** The steps of the box Review that run by themselves: each is one use case. */
@Steps
class ReviewSteps {

    @Bean
    JavaDelegate escalateReview(EscalateReview reviews) {
        return execution -> reviews.escalate(ParticipationVariables.reference(execution));
    }

    @Bean
    JavaDelegate requestInformation(ReviewNotices notify) {
        return execution -> notify.requestInformation(ParticipationVariables.reference(execution));
    }

    @Bean
    JavaDelegate issueRefusal(ReviewNotices notify) {
        return execution -> notify.refuse(ParticipationVariables.reference(execution));
    }
}
