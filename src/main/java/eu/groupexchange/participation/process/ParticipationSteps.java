package eu.groupexchange.participation.process;

import eu.groupexchange.participation.EscalateReview;
import eu.groupexchange.participation.IssueInvitation;
import eu.groupexchange.participation.NotifyParticipant;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Places;
import eu.groupexchange.participation.WithdrawParticipation;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code participation.bpmn} by the names of their delegates: each is one use case. */
@Configuration(proxyBeanMethods = false)
class ParticipationSteps {

    @Bean
    JavaDelegate acknowledgeRegistration(NotifyParticipant notify) {
        return execution -> notify.acknowledge(reference(execution));
    }

    @Bean
    JavaDelegate remindOfAddress(NotifyParticipant notify) {
        return execution -> notify.remindOfAddress(reference(execution));
    }

    @Bean
    JavaDelegate lapseRegistration(NotifyParticipant notify) {
        return execution -> notify.lapseRegistration(reference(execution));
    }

    @Bean
    JavaDelegate escalateReview(EscalateReview reviews) {
        return execution -> reviews.escalate(reference(execution));
    }

    @Bean
    JavaDelegate requestInformation(NotifyParticipant notify) {
        return execution -> notify.requestInformation(reference(execution));
    }

    @Bean
    JavaDelegate issueRefusal(NotifyParticipant notify) {
        return execution -> notify.refuse(reference(execution));
    }

    @Bean
    JavaDelegate allocatePlace(Places places) {
        return execution -> {
            Places.Allocation allocation = places.allocate(reference(execution));
            ParticipationVariables.PLACE_AVAILABLE.set(execution, allocation.placeAvailable());
            ParticipationVariables.EXCHANGE_STARTS_AT.set(execution, Date.from(allocation.exchangeStartsAt()));
        };
    }

    @Bean
    JavaDelegate joinWaitingList(NotifyParticipant notify) {
        return execution -> notify.joinWaitingList(reference(execution));
    }

    @Bean
    JavaDelegate notifyNoPlace(NotifyParticipant notify) {
        return execution -> notify.noPlaceFree(reference(execution));
    }

    @Bean
    JavaDelegate issueInvitation(IssueInvitation invitations) {
        return execution -> {
            var confirmBy = invitations.issue(reference(execution));
            ParticipationVariables.confirmation(execution, confirmBy);
        };
    }

    @Bean
    JavaDelegate remindOfConfirmation(NotifyParticipant notify) {
        return execution -> notify.remindOfConfirmation(reference(execution));
    }

    @Bean
    JavaDelegate lapsePlace(NotifyParticipant notify) {
        return execution -> notify.lapsePlace(reference(execution));
    }

    @Bean
    JavaDelegate sendPracticalInformation(NotifyParticipant notify) {
        return execution -> notify.sendPracticalInformation(reference(execution));
    }

    @Bean
    JavaDelegate confirmWithdrawal(WithdrawParticipation withdrawals) {
        return execution -> withdrawals.acknowledge(reference(execution));
    }

    static ParticipationReference reference(DelegateExecution execution) {
        return new ParticipationReference(execution.getProcessBusinessKey());
    }
}
