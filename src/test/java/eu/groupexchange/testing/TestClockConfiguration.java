package eu.groupexchange.testing;

import eu.groupexchange.correspondence.MailRelay;
import eu.groupexchange.platform.clock.DueJobs;
import eu.groupexchange.platform.clock.MovableClock;
import eu.groupexchange.platform.clock.TimeMachine;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

@TestConfiguration(proxyBeanMethods = false)
class TestClockConfiguration {

    @Bean
    MovableClock clock() {
        return new MovableClock(Story.BEGINNING);
    }

    @Bean
    DueJobs dueJobs(ManagementService management) {
        return new DueJobs(management);
    }

    @Bean
    TimeMachine timeMachine(MovableClock clock, DueJobs jobs, MailRelay relay) {
        return new TimeMachine(clock, jobs, relay::relayDue, null);
    }
}
