package eu.groupexchange.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.groupexchange.platform.database.ConnectionCheck;
import eu.groupexchange.platform.database.DatabaseAddress;
import eu.groupexchange.platform.startup.StartRefusedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

public class EmbeddedServerTest {

    @TempDir
    Path folder;

    /** The unpacked PostgreSQL that {@code TestDatabase} uses as well: unpacking takes longer than everything else here. */
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
    void keepsWhatWasWrittenAndLetsNoStrangerIn() {
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            JdbcClient database = database(server);
            assertThat(shown(database, "fsync")).isEqualTo("on");
            assertThat(shown(database, "synchronous_commit")).isEqualTo("on");
            assertThat(shown(database, "full_page_writes")).isEqualTo("on");
            assertThat(shown(database, "listen_addresses")).isEqualTo("localhost");
            assertThat(shown(database, "server_version")).startsWith(EmbeddedCluster.MAJOR_VERSION + ".");
            assertThat(shown(database, "is_superuser")).isEqualTo("off");
            database.sql("create table note (text text)").update();
            database.sql("insert into note values ('kept')").update();
        }

        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(notes(server)).containsExactly("kept");
            assertThat(server.place()).isEqualTo(folder.resolve("postgres").toString());
            for (String user : List.of("postgres", server.address().user())) {
                var stranger = new DatabaseAddress(server.address().url(), user, "guessed");
                assertThatThrownBy(() -> ConnectionCheck.versionBehind(stranger))
                        .isInstanceOf(StartRefusedException.class)
                        .hasMessageMatching("The database at .+ does not let \"" + user + "\" in \\(FATAL: password "
                                + "authentication failed for user .+\\): check DATABASE_USER and DATABASE_PASSWORD\\.");
            }
        }
    }

    @Test
    void losesNothingWhenTheApplicationIsKilled() throws Exception {
        Process application = start("one");
        assertThatThrownBy(() -> EmbeddedServer.start(folder))
                .isInstanceOf(StartRefusedException.class)
                .hasMessage(
                        "The data folder %s is in use by another running Group Exchange (process %d): stop that one, "
                                + "or set EXCHANGE_DATA_DIR to another folder.",
                        folder, application.pid());

        kill(application.toHandle());
        ProcessHandle orphan = postmaster();
        assertThat(runs(orphan)).as("the server outlives its application").isTrue();

        Process successor = start("two");
        assertThat(runs(orphan)).isFalse();

        kill(successor.toHandle());
        kill(postmaster());
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(notes(server)).containsExactly("one", "two");
        }
    }

    @Test
    void makesAnewWhatWasNeverFinishedAndTakesNoStrangerForItsServer() throws IOException {
        Files.createDirectories(folder.resolve("postgres/base"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), EmbeddedCluster.MAJOR_VERSION);
        Files.writeString(folder.resolve("postgres.unfinished"), "");

        EmbeddedServer.start(folder).close();
        assertThat(folder.resolve("postgres.unfinished")).doesNotExist();

        long stranger = ProcessHandle.current().pid();
        Files.writeString(folder.resolve("postgres/postmaster.pid"), stranger + "\n/elsewhere\n");
        EmbeddedServer.start(folder).close();
    }

    private Process start(String note) throws IOException {
        Process application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillableApplication.class.getName(),
                        folder.toString(),
                        note)
                .redirectErrorStream(true)
                .start();
        BufferedReader output = application.inputReader();
        List<String> said = output.lines()
                .takeWhile(line -> !line.equals(KillableApplication.READY))
                .toList();
        assertThat(application.isAlive()).as("%s", said).isTrue();
        return application;
    }

    private ProcessHandle postmaster() throws IOException {
        String pid =
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** A process that ended may still be listed, but runs no program. */
    private static boolean runs(ProcessHandle process) {
        return process.info().command().isPresent();
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        await().until(() -> !runs(process));
    }

    private static List<String> notes(EmbeddedServer server) {
        return database(server)
                .sql("select text from note order by text")
                .query(String.class)
                .list();
    }

    private static String shown(JdbcClient database, String setting) {
        return database.sql("show " + setting).query(String.class).single();
    }

    private static JdbcClient database(EmbeddedServer server) {
        DatabaseAddress address = server.owner();
        return JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password()));
    }
}
