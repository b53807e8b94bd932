package eu.groupexchange.inspection.dossier;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Makes what archives wait for, on each node one dossier at a time, and goes on after a restart where it stood. */
@Component
@ConditionalOnProperty(name = "exchange.dossiers.automatically", matchIfMissing = true)
class PackSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PackSchedule.class);

    private static final int PAUSE_SECONDS = 3;

    private final PackDossiers dossiers;
    private @Nullable ScheduledExecutorService worker;

    PackSchedule(PackDossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public synchronized void start() {
        worker = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "dossiers");
            thread.setDaemon(true);
            return thread;
        });
        worker.scheduleWithFixedDelay(this::run, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
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
            dossiers.tidyUp();
            while (isRunning() && dossiers.packNext()) {
                // as long as there are any
            }
        } catch (RuntimeException e) {
            // The database is away, say. A thrown exception would end the schedule for good.
            LOG.warn("No dossiers could be packed; it is tried again in {} seconds", PAUSE_SECONDS, e);
        }
    }
}
