package eu.groupexchange.platform.webapps.history;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Copies by itself what has ended: at the start all that a database brings along, and then every minute. Nothing waits for it:
 * what is not copied yet is read where it is.
 */
@Component
@ConditionalOnProperty(name = "exchange.history.copy-automatically", matchIfMissing = true)
class CopySchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CopySchedule.class);

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 1000;

    private final EndedCases cases;
    private @Nullable ScheduledExecutorService worker;

    CopySchedule(EndedCases cases) {
        this.cases = cases;
    }

    @Override
    public synchronized void start() {
        worker = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "history-copy");
            thread.setDaemon(true);
            return thread;
        });
        worker.scheduleWithFixedDelay(this::run, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets the part that is being copied come to its end. */
    @Override
    public void stop() {
        ScheduledExecutorService ending = end();
        if (ending == null) {
            return;
        }
        ending.shutdown();
        try {
            ending.awaitTermination(PAUSE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable ScheduledExecutorService end() {
        ScheduledExecutorService ending = worker;
        worker = null;
        return ending;
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }

    private void run() {
        try {
            while (isRunning() && cases.copy(AT_ONCE) == AT_ONCE) {
                LOG.debug("{} more", AT_ONCE);
            }
            cases.forget();
        } catch (RuntimeException e) {
            // The database is away, say. A thrown exception would end the schedule for good.
            LOG.warn("What has ended could not be copied for the history; it is tried again in {}", PAUSE, e);
        }
    }
}
