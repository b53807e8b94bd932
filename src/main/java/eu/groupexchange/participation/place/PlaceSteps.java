package eu.groupexchange.participation.place;

import eu.groupexchange.participation.casework.ParticipationVariables;
import eu.groupexchange.workflow.Steps;
import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;

/** The steps of the box Place: each is one use case. */
@Steps
class PlaceSteps {

    @Bean
    JavaDelegate allocatePlace(Places places) {
        return execution -> {
            Places.Allocation allocation = places.allocate(ParticipationVariables.reference(execution));
            ParticipationVariables.PLACE_AVAILABLE.set(execution, allocation.placeAvailable());
            ParticipationVariables.EXCHANGE_STARTS_AT.set(execution, Date.from(allocation.exchangeStartsAt()));
        };
    }

    @Bean
    JavaDelegate joinWaitingList(PlaceNotices notify) {
        return execution -> notify.joinWaitingList(ParticipationVariables.reference(execution));
    }

    @Bean
    JavaDelegate notifyNoPlace(PlaceNotices notify) {
        return execution -> notify.noPlaceFree(ParticipationVariables.reference(execution));
    }

    @Bean
    JavaDelegate issueInvitation(IssueInvitation invitations) {
        return execution -> {
            var confirmBy = invitations.issue(ParticipationVariables.reference(execution));
            ParticipationVariables.confirmation(execution, confirmBy);
        };
    }

    @Bean
    JavaDelegate remindOfConfirmation(PlaceNotices notify) {
        return execution -> notify.remindOfConfirmation(ParticipationVariables.reference(execution));
    }

    @Bean
    JavaDelegate lapsePlace(PlaceNotices notify) {
        return execution -> notify.lapsePlace(ParticipationVariables.reference(execution));
    }

    @Bean
    JavaDelegate sendPracticalInformation(PlaceNotices notify) {
        return execution -> notify.sendPracticalInformation(ParticipationVariables.reference(execution));
    }
}
