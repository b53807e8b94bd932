package eu.groupexchange.demo;

import eu.groupexchange.correspondence.MailRelay;
import eu.groupexchange.platform.clock.DueJobs;
import eu.groupexchange.platform.clock.MovableClock;
import eu.groupexchange.platform.clock.TimeMachine;
import eu.groupexchange.platform.webapps.WebappScript;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
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

    /** Tasklist reads the browser's clock where it says how long something is due. */
    @Bean
    WebappScript clockOfTasklist() {
        return () -> "demo-clock.js";
    }

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
    TimeMachine timeMachine(
            MovableClock clock, ManagementService management, MailRelay relay, JobExecutor executor, ClockPlace place) {
        Runnable atEveryHalt = () -> {
            place.keep(clock.instant());
            relay.relayDue();
        };
        return new TimeMachine(clock, new DueJobs(management), atEveryHalt, executor);
    }

    @Bean
    ClockKeeper clockKeeper(MovableClock clock, ClockPlace place) {
        return new ClockKeeper(clock, place);
    }

    /** Where the clock stood, in the database. */
    static class ClockPlace {

        /** What happened in the application bears the clock's time; whatever is latest has been. */
        private static final String LATEST = """
                select greatest(
                    (select reads_at from demo_clock where id = 1),
                    (select max(at) from decision_log),
                    (select max(greatest(queued_at, sent_at)) from mail),
                    (select max(issued_at) from document))""";

        private final JdbcClient jdbc;

        ClockPlace(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** Never before anything that is logged, also where the application was killed before it noted its clock. */
        Instant read() {
            return jdbc.sql(LATEST).query(OffsetDateTime.class).list().stream()
                    .filter(Objects::nonNull)
                    .map(OffsetDateTime::toInstant)
                    .filter(BEGINNING::isBefore)
                    .findFirst()
                    .orElse(BEGINNING);
        }

        void keep(Instant now) {
            jdbc.sql("""
                    insert into demo_clock (id, reads_at) values (1, :now)
                    on conflict (id) do update set reads_at = greatest(demo_clock.reads_at, excluded.reads_at)
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
