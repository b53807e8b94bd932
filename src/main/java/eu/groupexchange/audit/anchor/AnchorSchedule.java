package eu.groupexchange.audit.anchor;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every few minutes whether a day has ended: soon after midnight UTC its anchor is there, whichever node was first. */
@Component
@ConditionalOnProperty(name = "exchange.anchors.automatically", matchIfMissing = true)
class AnchorSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AnchorSchedule.class);

    private static final int FIRST_SECONDS = 20;
    private static final int PAUSE_SECONDS = 120;

    private final MakeAnchors anchors;
    private @Nullable ScheduledExecutorService worker;

    AnchorSchedule(MakeAnchors anchors) {
        this.anchors = anchors;
    }

    @Override
    public synchronized void start() {
        worker = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "anchors");
            thread.setDaemon(true);
            return thread;
        });
        worker.scheduleWithFixedDelay(this::run, FIRST_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
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
            anchors.due();
        } catch (RuntimeException e) {
            // The database is away, say. A thrown exception would end the schedule for good.
            LOG.warn("No anchor could be made; it is tried again in {} seconds", PAUSE_SECONDS, e);
        }
    }
}
