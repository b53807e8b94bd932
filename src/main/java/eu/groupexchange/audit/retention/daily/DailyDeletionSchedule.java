package eu.groupexchange.audit.retention.daily;

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
 * Looks every few minutes what is due, so that it goes on its day whatever time the application was started at, and soon after the
 * demo's clock was moved. Every node does; who comes second finds nothing.
 */
@Component
@ConditionalOnProperty(name = "exchange.retention.delete-automatically", matchIfMissing = true)
class DailyDeletionSchedule implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DailyDeletionSchedule.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final DailyDeletions deletions;
    private @Nullable ScheduledExecutorService worker;

    DailyDeletionSchedule(DailyDeletions deletions) {
        this.deletions = deletions;
    }

    @Override
    public synchronized void start() {
        worker = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "retention"));
        worker.scheduleWithFixedDelay(this::run, 1, PAUSE.toMinutes(), TimeUnit.MINUTES);
    }

    @Override
    public synchronized void stop() {
        if (worker != null) {
            worker.shutdownNow();
            worker = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }

    private void run() {
        try {
            deletions
                    .run()
                    .forEach((what, number) -> log.info("Deleted, since their time is over: {} {}", number, what));
        } catch (RuntimeException e) {
            // The database is away, say. A thrown exception would end the schedule for good.
            log.error("What is due to be deleted could not be looked at; it will be looked at again in {}", PAUSE, e);
        }
    }
}
