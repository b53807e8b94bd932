package eu.groupexchange.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows whether the database is there. An outage is told in one line when it begins and in one when it ends; meanwhile whoever
 * needs the database is told so without waiting, and the server is started again where that is ours to do.
 */
class DatabaseWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final int SECONDS_TO_ANSWER = 2;

    /** After an outage somebody may still find a connection of before it. */
    private static final Duration AFTERMATH = Duration.ofSeconds(15);

    private final DatabaseServer server;
    private final DatabaseAddress address;
    private final Runnable ending;
    private final List<Runnable> whenBack = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor(DatabaseWatch::thread);

    private @Nullable Connection own;
    private volatile @Nullable Long awaySince;
    private volatile @Nullable Long backSince;
    private volatile boolean closed;

    /** @param ending ends the process with an exit code other than 0 */
    DatabaseWatch(DatabaseServer server, Runnable ending) {
        this.server = server;
        this.address = server.address();
        this.ending = ending;
    }

    void begin() {
        watching.scheduleWithFixedDelay(this::watch, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isAway() {
        return awaySince != null;
    }

    /** Whether this is the database being away, or a trace of its having been; asks it where that is not known yet. */
    boolean explains(@Nullable Throwable failure) {
        return ConnectionFailure.isIn(failure) && (look() || isAftermath());
    }

    /** Asks the database unless it is away already. @return whether it is away */
    boolean look() {
        if (!isAway() && !closed) {
            ask();
        }
        return isAway();
    }

    void whenBack(Runnable action) {
        whenBack.add(action);
    }

    @Override
    public void close() {
        closed = true;
        watching.shutdownNow();
        forgetOwn();
    }

    private void watch() {
        try {
            ask();
            if (!closed) {
                server.lookAfter(isAway());
            }
        } catch (DatabaseLostException e) {
            closed = true;
            LOG.error("Group Exchange ends. {}", e.getMessage());
            ending.run();
        } catch (RuntimeException e) {
            LOG.error("It could not be looked after the database; that will be tried again", e);
        }
    }

    private synchronized void ask() {
        try {
            Connection connection = own;
            if (connection == null || !connection.isValid(SECONDS_TO_ANSWER)) {
                forgetOwn();
                own = address.connectForWatching();
            }
            back();
        } catch (SQLException e) {
            if (!ConnectionCheck.isFull(e)) {
                gone(e);
            }
        }
    }

    private void gone(SQLException reason) {
        if (awaySince == null && !closed) {
            awaySince = System.nanoTime();
            LOG.error(
                    "The database at {} is away ({}): pages say so until it is back. {}",
                    address.shownUrl(),
                    ConnectionCheck.firstSentence(reason),
                    server.comfort());
        }
    }

    private void back() {
        Long since = awaySince;
        if (since != null) {
            whenBack.forEach(Runnable::run);
            backSince = System.nanoTime();
            awaySince = null;
            long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since));
            LOG.warn("The database at {} is back after {} s.", address.shownUrl(), seconds);
        }
    }

    private boolean isAftermath() {
        Long since = backSince;
        return since != null && System.nanoTime() - since < AFTERMATH.toNanos();
    }

    private synchronized void forgetOwn() {
        Connection connection = own;
        own = null;
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("It was closed already", e);
            }
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "database-watch");
        thread.setDaemon(true);
        return thread;
    }
}
