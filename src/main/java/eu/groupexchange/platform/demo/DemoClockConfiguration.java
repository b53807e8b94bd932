package eu.groupexchange.platform.demo;

import eu.groupexchange.correspondence.MailRelay;
import eu.groupexchange.platform.clock.DueJobs;
import eu.groupexchange.platform.clock.MovableClock;
import eu.groupexchange.platform.clock.TimeMachine;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** The demo's clock: begins where the sample exchange is young, runs on, and keeps its place over restarts. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoClockConfiguration {

    static final Instant BEGINNING = Instant.parse("2022-03-28T07:00:00Z");

    @Bean
    @DependsOnDatabaseInitialization
    MovableClock clock(DataSource database) {
        return new MovableClock(new ClockPlace(JdbcClient.create(database)).read());
    }

    @Bean
    ClockPlace clockPlace(DataSource database, MovableClock clock) {
        return new ClockPlace(JdbcClient.create(database));
    }

    /** Makes the engine wait for the clock: it stamps its first deployment and timers with it. */
    @Bean
    AbstractProcessEnginePlugin engineFollowsDemoClock(MovableClock clock) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                clock.set(clock.instant());
            }
        };
    }

    @Bean
    TimeMachine timeMachine(MovableClock clock, ManagementService management, MailRelay relay, JobExecutor executor) {
        return new TimeMachine(clock, new DueJobs(management), relay::relayDue, executor);
    }

    @Bean
    ClockKeeper clockKeeper(MovableClock clock, ClockPlace place) {
        return new ClockKeeper(clock, place);
    }

    /** Where the clock stood, in the database. */
    static class ClockPlace {

        private final JdbcClient jdbc;

        ClockPlace(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        Instant read() {
            return jdbc.sql("select reads_at from demo_clock where id = 1")
                    .query(OffsetDateTime.class)
                    .optional()
                    .map(OffsetDateTime::toInstant)
                    .orElse(BEGINNING);
        }

        void keep(Instant now) {
            jdbc.sql("""
                    insert into demo_clock (id, reads_at) values (1, :now)
                    on conflict (id) do update set reads_at = excluded.reads_at
                    """).param("now", now.atOffset(ZoneOffset.UTC)).update();
        }
    }

    /** Notes every few seconds where the clock stands, so that a restart, however hard, goes on from there. */
    static class ClockKeeper {

        private final MovableClock clock;
        private final ClockPlace place;

        ClockKeeper(MovableClock clock, ClockPlace place) {
            this.clock = clock;
            this.place = place;
        }

        @Scheduled(fixedDelay = 2000)
        void keep() {
            place.keep(clock.instant());
        }
    }
}
