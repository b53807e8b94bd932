package eu.groupexchange.participation.withdrawal;

import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.workflow.Steps;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;

/** The step of the box Withdrawal. */
@Steps
class WithdrawalSteps {

    @Bean
    JavaDelegate confirmWithdrawal(WithdrawParticipation withdrawals) {
        return execution -> withdrawals.acknowledge(ParticipationProcess.PROCESS.of(execution));
    }
}
