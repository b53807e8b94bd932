package eu.groupexchange.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import eu.groupexchange.platform.database.embedded.EmbeddedServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Real servers that are really killed, stopped, or robbed of their folder. */
@ExtendWith(OutputCaptureExtension.class)
class OutageTest {

    private static final Logger SOMEBODY = LoggerFactory.getLogger("somebody.who.uses.the.database");

    private final AtomicBoolean ended = new AtomicBoolean();

    @TempDir
    private Path folder;

    /** As {@code EmbeddedServerTest} does. */
    @BeforeEach
    void shareBinaries() throws IOException {
        Path unpacked = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg"));
        Files.createSymbolicLink(folder.resolve("postgres-binaries"), unpacked);
    }

    @AfterEach
    void leaveBinaries() throws IOException {
        Files.delete(folder.resolve("postgres-binaries"));
    }

    @Test
    void aKilledServerStandsUpAgainOnItsFolderWhileOneLineTellsOfTheOutage(CapturedOutput output) throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(folder);
                Using using = new Using(server, ended)) {
            try (Connection owner = server.owner().connect();
                    Statement statement = owner.createStatement()) {
                statement.execute("create table note (text text); grant all on note to public");
            }
            using.database.sql("insert into note values ('kept')").update();

            postmaster().destroyForcibly();

            using.failsAHundredTimes();
            await().atMost(Duration.ofSeconds(60)).until(using::works);
            assertThat(using.database
                            .sql("select text from note")
                            .query(String.class)
                            .single())
                    .isEqualTo("kept");
        }
        tellsOfOneOutage(output);
        assertThat(ended).isFalse();
    }

    @Test
    void aServerOfSomebodyElseIsWaitedFor(CapturedOutput output) throws Exception {
        int port;
        try (EmbeddedPostgres postgres = foreign(0)) {
            port = postgres.getPort();
            var address = new DatabaseAddress(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "unused");
            try (Using using = new Using(new OwnServer(address), ended)) {
                assertThat(using.works()).isTrue();
                postgres.close();

                using.failsAHundredTimes();
                assertThat(using.works()).isFalse();
                try (EmbeddedPostgres again = foreign(port)) {
                    await().until(using::works);
                    tellsOfOneOutage(output);
                }
            }
        }
        assertThat(ended).isFalse();
    }

    @Test
    void aServerWithoutItsFolderEndsTheApplicationWithASentence(CapturedOutput output) throws Exception {
        ProcessHandle postmaster;
        try (EmbeddedServer server = EmbeddedServer.start(folder);
                Using using = new Using(server, ended)) {
            assertThat(using.works()).isTrue();
            postmaster = postmaster();
            FileSystemUtils.deleteRecursively(folder.resolve("postgres"));

            await().untilTrue(ended);
        }
        assertThat(output.getOut())
                .containsOnlyOnce("Group Exchange ends. The data folder of the embedded PostgreSQL, " + folder
                        + ", is gone or cannot be read: bring it back, then start again.");
        await().until(() -> postmaster.info().command().isEmpty());
    }

    @Test
    void aConnectionThatIsEndedAloneIsNoOutage(CapturedOutput output) throws Exception {
        try (EmbeddedPostgres postgres = foreign(0)) {
            var address = new DatabaseAddress(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "unused");
            try (Using using = new Using(new OwnServer(address), ended)) {
                assertThatThrownBy(() -> using.database
                                .sql("select pg_terminate_backend(pg_backend_pid())")
                                .query()
                                .singleRow())
                        .satisfies(failure -> SOMEBODY.error("That failed", failure));

                assertThat(using.works()).isTrue();
            }
        }
        assertThat(output.getOut()).contains("That failed").doesNotContain("is away");
    }

    private static EmbeddedPostgres foreign(int port) throws IOException {
        return EmbeddedPostgres.builder().setPort(port).start();
    }

    private ProcessHandle postmaster() throws IOException {
        String pid =
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void tellsOfOneOutage(CapturedOutput output) {
        assertThat(output.getOut()).containsOnlyOnce("is away (").containsOnlyOnce(" is back after ");
        assertThat(output.getOut()).doesNotContain("could not work", "\tat ");
    }

    /** What the application has around its database. */
    private static final class Using implements AutoCloseable {

        private final DatabaseWatch watch;
        private final OutageSilence silence;
        private final HikariDataSource pool;
        private final WatchedDataSource connections;
        private final JdbcClient database;

        Using(DatabaseServer server, AtomicBoolean ended) {
            watch = new DatabaseWatch(server, () -> ended.set(true));
            silence = new OutageSilence(watch);
            var settings = new HikariConfig();
            settings.setJdbcUrl(server.address().url());
            settings.setUsername(server.address().user());
            settings.setPassword(server.address().password());
            settings.setConnectionTimeout(1000);
            pool = new HikariDataSource(settings);
            connections = new WatchedDataSource(pool, watch);
            database = JdbcClient.create(connections);
            watch.begin();
        }

        boolean works() {
            try {
                connections.getConnection().close();
                return true;
            } catch (SQLException e) {
                return false;
            }
        }

        /** Quickly, and with a complaint each time, as schedules and requests do. */
        void failsAHundredTimes() {
            await().until(watch::look);
            long since = System.nanoTime();
            for (int time = 0; time < 100; time++) {
                assertThatThrownBy(() -> connections.getConnection().close())
                        .isInstanceOf(DatabaseAwayException.class)
                        .satisfies(failure -> SOMEBODY.error("Somebody could not work", failure));
            }
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(1));
        }

        @Override
        public void close() {
            silence.close();
            watch.close();
            pool.close();
        }
    }
}
