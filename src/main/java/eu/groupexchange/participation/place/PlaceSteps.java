package eu.groupexchange.participation.place;

import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.workflow.Steps;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;

/** The steps of the box Place: each is one use case. */
@Steps
class PlaceSteps {

    @Bean
    JavaDelegate allocatePlace(Places places) {
        return execution -> {
            Places.Allocation allocation = places.allocate(ParticipationProcess.PROCESS.of(execution));
            ParticipationProcess.PLACE_AVAILABLE.set(execution, allocation.placeAvailable());
            ParticipationProcess.EXCHANGE_STARTS_AT.set(execution, allocation.exchangeStartsAt());
        };
    }

    @Bean
    JavaDelegate joinWaitingList(PlaceNotices notify) {
        return execution -> notify.joinWaitingList(ParticipationProcess.PROCESS.of(execution));
    }

    @Bean
    JavaDelegate notifyNoPlace(PlaceNotices notify) {
        return execution -> notify.noPlaceFree(ParticipationProcess.PROCESS.of(execution));
    }

    @Bean
    JavaDelegate issueInvitation(IssueInvitation invitations) {
        return execution -> {
            IssueInvitation.Deadlines deadlines = invitations.issue(ParticipationProcess.PROCESS.of(execution));
            ParticipationProcess.CONFIRM_BY.set(execution, deadlines.confirmBy());
            ParticipationProcess.CONFIRMATION_REMINDER_1_AT.set(execution, deadlines.firstReminder());
            ParticipationProcess.CONFIRMATION_REMINDER_2_AT.set(execution, deadlines.secondReminder());
        };
    }

    @Bean
    JavaDelegate remindOfConfirmation(PlaceNotices notify) {
        return execution -> notify.remindOfConfirmation(ParticipationProcess.PROCESS.of(execution));
    }

    @Bean
    JavaDelegate lapsePlace(PlaceNotices notify) {
        return execution -> notify.lapsePlace(ParticipationProcess.PROCESS.of(execution));
    }

    @Bean
    JavaDelegate sendPracticalInformation(PlaceNotices notify) {
        return execution -> notify.sendPracticalInformation(ParticipationProcess.PROCESS.of(execution));
    }
}
