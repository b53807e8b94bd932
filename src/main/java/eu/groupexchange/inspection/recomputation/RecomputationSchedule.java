package eu.groupexchange.inspection.recomputation;

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
import org.springframework.transaction.event.TransactionalEventListener;

/** Recomputes soon after it is asked for, and looks now and then for what a node that stopped has left. */
@Component
@ConditionalOnProperty(name = "exchange.recomputation.automatically", matchIfMissing = true)
class RecomputationSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RecomputationSchedule.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final RecomputeMany cases;
    private @Nullable ScheduledExecutorService worker;

    RecomputationSchedule(RecomputeMany cases) {
        this.cases = cases;
    }

    @TransactionalEventListener
    synchronized void soon(RecomputeMany.Asked asked) {
        if (worker != null) {
            worker.execute(this::run);
        }
    }

    @Override
    public synchronized void start() {
        worker = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "recomputation"));
        worker.scheduleWithFixedDelay(this::run, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A case that is not done is done by whoever starts next. */
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
            cases.work();
        } catch (RuntimeException e) {
            // The database is away, say. A thrown exception would end the schedule for good.
            LOG.error("Cases could not be recomputed; it is tried again in {}", PAUSE, e);
        }
    }
}
