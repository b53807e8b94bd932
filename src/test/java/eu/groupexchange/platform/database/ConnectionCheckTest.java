package eu.groupexchange.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.platform.startup.StartRefusedException;
import eu.groupexchange.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConnectionCheckTest {

    @Test
    void knowsTheVersion() {
        assertThat(ConnectionCheck.versionBehind(at(TestDatabase.url()))).startsWith("17.");
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        String url = "jdbc:postgresql://localhost:%d/exchange".formatted(closed);

        refuses(
                at(url + "?password=secret"),
                "The database at " + url + " cannot be reached (Connection to localhost:" + closed
                        + " refused): check that it runs and accepts");
    }

    /** Something listens, takes the connection and never says a word. */
    @Test
    @Timeout(15)
    void doesNotWaitForEver() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            long begin = System.nanoTime();
            String url = "jdbc:postgresql://localhost:%d/exchange?loginTimeout=1".formatted(silent.getLocalPort());

            refuses(at(url), "The database at jdbc:postgresql://localhost");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(11));
        }
    }

    @Test
    void saysThatTheDatabaseDoesNotExist() {
        String absent = TestDatabase.url().replaceAll("[^/]+$", "absent");

        refuses(
                at(absent),
                "The server of " + absent + " answers but has no such database: create it, or correct DATABASE_URL.");
    }

    @Test
    void saysWhatEachRefusalOfTheServerMeans() {
        DatabaseAddress address = at("jdbc:postgresql://db/exchange");

        assertThat(ConnectionCheck.sentence(address, "28P01", "FATAL: password authentication failed"))
                .isEqualTo("The database at jdbc:postgresql://db/exchange does not let \"postgres\" in "
                        + "(FATAL: password authentication failed): check DATABASE_USER and DATABASE_PASSWORD.");
        assertThat(ConnectionCheck.sentence(address, "53300", "")).contains("takes no more connections");
        assertThat(ConnectionCheck.sentence(address, "57P03", "")).contains("starting up or shutting down");
        assertThat(ConnectionCheck.sentence(address, null, "odd")).contains("cannot be reached (odd)");
    }

    private static DatabaseAddress at(String url) {
        return new DatabaseAddress(url, TestDatabase.user(), TestDatabase.password());
    }

    private static void refuses(DatabaseAddress address, String sentence) {
        assertThatThrownBy(() -> ConnectionCheck.versionBehind(address))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageStartingWith(sentence)
                .hasMessageNotContaining("secret");
    }
}
