package eu.groupexchange.platform.database.embedded;

import eu.groupexchange.platform.startup.StartRefusedException;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that runs on our cluster although we did not start it: the orphan of an application that was killed. Who holds the
 * {@link DataFolder} may stop it, since no living application uses it.
 *
 * @param executable the {@code postgres} program that the process runs, out of our own binaries
 */
record Postmaster(ProcessHandle process, Path executable, Path cluster) {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final String SECONDS = "60";

    /**
     * The orphan, known by PostgreSQL's own {@code postmaster.pid}. Such a file may also be left of a server that died, and its
     * process id may belong to a stranger by now: then the file goes, since PostgreSQL would take the stranger for a server.
     */
    static Optional<Postmaster> orphanIn(DataFolder folder) {
        Path pidFile = folder.cluster().resolve("postmaster.pid");
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            Optional<Postmaster> orphan = runningIn(folder);
            if (orphan.isEmpty()) {
                Files.delete(pidFile);
            }
            return orphan;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server that runs on the cluster at this moment. */
    static Optional<Postmaster> runningIn(DataFolder folder) throws IOException {
        Path pidFile = folder.cluster().resolve("postmaster.pid");
        return Files.exists(pidFile)
                ? processNamedIn(pidFile).flatMap(process -> ours(process, folder))
                : Optional.empty();
    }

    boolean isAlive() {
        return runsAProgram(process);
    }

    /**
     * Starts it again after it died: the same program with the same settings on the same port, as PostgreSQL has noted them
     * beside its data.
     *
     * @return whether it runs
     */
    boolean startAgain(Path log) throws IOException {
        try {
            return new ProcessBuilder(control("restart", "-l", log.toString()))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** For one that cannot be asked any more, because the folder by which it is asked is gone. */
    void kill() {
        process.destroyForcibly();
    }

    /** Lets it roll back what is open and write out what is committed, then ends it. */
    void stop() {
        LOG.info("Stopping the PostgreSQL (process {}) that a killed application left behind", process.pid());
        try {
            Process stopping = new ProcessBuilder(control("stop", "-m", "fast"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (stopping.waitFor() != 0 && runsAProgram(process)) {
                throw new StartRefusedException(
                        "A PostgreSQL that was left behind (process %d) does not stop: end that process, then start again."
                                .formatted(process.pid()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefusedException("The start was interrupted: start again.", e);
        }
    }

    /** A process that ended may stay listed, as long as nobody asks for its exit code. */
    private static boolean runsAProgram(ProcessHandle process) {
        return process.info().command().isPresent();
    }

    private List<String> control(String action, String... options) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL's programs refuse to run as root
        }
        String control = executable.getFileName().toString().replace("postgres", "pg_ctl");
        command.add(executable.resolveSibling(control).toString());
        command.addAll(List.of(action, "-D", cluster.toString(), "-w", "-t", SECONDS));
        command.addAll(List.of(options));
        return command;
    }

    private static Optional<ProcessHandle> processNamedIn(Path pidFile) throws IOException {
        String firstLine =
                Files.readString(pidFile).lines().findFirst().orElse("").strip();
        return firstLine.matches("\\d{1,18}") ? ProcessHandle.of(Long.parseLong(firstLine)) : Optional.empty();
    }

    private static Optional<Postmaster> ours(ProcessHandle process, DataFolder folder) {
        return process.info()
                .command()
                .map(Path::of)
                .filter(executable -> executable.startsWith(real(folder.binaries())))
                .map(executable -> new Postmaster(process, executable, folder.cluster()));
    }

    private static Path real(Path path) {
        try {
            return Files.exists(path) ? path.toRealPath() : path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
