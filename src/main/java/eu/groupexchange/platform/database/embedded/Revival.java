package eu.groupexchange.platform.database.embedded;

import eu.groupexchange.platform.database.DatabaseLostException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Starts the embedded server again on its folder when its process has died. One that lives and does not answer is left alone: it
 * recovers from a crash by itself. What was started too often, or has no folder any more, is given up.
 */
final class Revival {

    private static final int ATTEMPTS = 5;

    /** A disk in the network may be unreadable for a moment. */
    private static final int LOOKS_WITHOUT_FOLDER = 5;

    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final DataFolder folder;
    private final Deque<Long> attempts = new ArrayDeque<>();
    private Postmaster postmaster;
    private int looksWithoutFolder;

    private Revival(DataFolder folder, Postmaster postmaster) {
        this.folder = folder;
        this.postmaster = postmaster;
    }

    /** For the server that has just been started. */
    static Revival of(DataFolder folder) throws IOException {
        return new Revival(
                folder,
                Postmaster.runningIn(folder)
                        .orElseThrow(() -> new IOException("the server ended as soon as it had started")));
    }

    void lookAfter(boolean away) throws DatabaseLostException {
        boolean folderThere = folderIsThere();
        if (away && folderThere && !postmaster.isAlive()) {
            revive();
        }
    }

    /** After the server was asked to stop: where that could not reach it, it ends all the same. */
    void end() {
        if (postmaster.isAlive()) {
            postmaster.kill();
        }
    }

    private void revive() throws DatabaseLostException {
        spendAttempt();
        try {
            Postmaster.orphanIn(folder); // removes the note of a process id that may be a stranger's by now
            if (postmaster.startAgain(folder.log())) {
                postmaster = Postmaster.runningIn(folder).orElse(postmaster);
            }
        } catch (IOException e) {
            throw lost(PostgresLauncher.lastComplaint(folder.log(), e));
        }
    }

    /** Without its data a server could only begin anew, and nobody may take that for the database of before. */
    private boolean folderIsThere() throws DatabaseLostException {
        if (Files.isReadable(folder.cluster().resolve("PG_VERSION"))) {
            looksWithoutFolder = 0;
            return true;
        }
        if (++looksWithoutFolder >= LOOKS_WITHOUT_FOLDER) {
            throw new DatabaseLostException(
                    "The data folder of the embedded PostgreSQL, %s, is gone or cannot be read: bring it back, then start again."
                            .formatted(folder.root()));
        }
        return false;
    }

    private void spendAttempt() throws DatabaseLostException {
        long now = System.nanoTime();
        attempts.removeIf(then -> now - then > WITHIN.toNanos());
        if (attempts.size() >= ATTEMPTS) {
            throw lost(PostgresLauncher.lastComplaint(
                    folder.log(), new IOException("it ended %d times within ten minutes".formatted(ATTEMPTS))));
        }
        attempts.add(now);
    }

    private DatabaseLostException lost(String complaint) {
        return new DatabaseLostException(
                "The embedded PostgreSQL in %s cannot be kept running (%s): see %s, then start again."
                        .formatted(folder.root(), complaint, folder.log()));
    }
}
