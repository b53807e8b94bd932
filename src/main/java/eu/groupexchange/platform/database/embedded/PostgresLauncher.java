package eu.groupexchange.platform.database.embedded;

import eu.groupexchange.platform.startup.StartRefusedException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Runs PostgreSQL with settings for keeps: the library's own defaults are for tests that throw everything away. */
final class PostgresLauncher {

    /** Enough to recover what a power cut left behind. */
    private static final Duration TIME_TO_START = Duration.ofSeconds(60);

    private static final Map<String, String> SERVER = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "listen_addresses", "localhost",
            "unix_socket_directories", "",
            "max_connections", "100",
            // Errors go to the application, which logs them without the values; the server's own log would hold those
            // too.
            "log_min_messages", "log",
            "log_checkpoints", "off");

    /** Sorting by code point is the same on every machine, so that no system update can spoil an index. */
    private static final Map<String, String> NEW_CLUSTER = Map.of(
            "auth-host", "scram-sha-256",
            "auth-local", "scram-sha-256",
            "locale", "C",
            "locale-provider", "builtin",
            "builtin-locale", "C.UTF-8");

    private PostgresLauncher() {}

    static EmbeddedPostgres run(DataFolder folder, String superuserPassword) throws IOException {
        var log = Redirect.appendTo(folder.log().toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.cluster())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setPGStartupWait(TIME_TO_START)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setLocaleConfig("pwfile", folder.password().toString())
                .setConnectConfig("password", superuserPassword);
        SERVER.forEach(builder::setServerConfig);
        NEW_CLUSTER.forEach(builder::setLocaleConfig);
        try {
            return builder.start();
        } catch (IllegalStateException | ExceptionInInitializerError e) {
            throw new IOException(e); // how the library reports a failed program, and a disk that is full
        }
    }

    /** PostgreSQL refuses to run as root; where the system has user namespaces, the library steps aside into one. */
    static void refuseHelplessRoot() {
        boolean root = "root".equals(System.getProperty("user.name"));
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        if (root && linux && !LinuxUtils.isUnshareAvailable()) {
            throw new StartRefusedException(
                    "The embedded PostgreSQL does not run as root on this machine: start as another account, or name a PostgreSQL of your own in DATABASE_URL.");
        }
    }

    /** The last thing PostgreSQL complained about, else the reason that the library gives. */
    static String lastComplaint(Path log, Exception cause) {
        if (!Files.isReadable(log)) {
            return String.valueOf(cause.getMessage());
        }
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.matches(".*(FATAL|PANIC|ERROR|[Ee]rror):.*"))
                    .reduce((earlier, later) -> later)
                    .map(line -> line.replaceFirst("^.*?(FATAL|PANIC|ERROR|[Ee]rror):\\s*", ""))
                    .orElse(String.valueOf(cause.getMessage()));
        } catch (IOException e) {
            cause.addSuppressed(e);
            return String.valueOf(cause.getMessage());
        }
    }
}
