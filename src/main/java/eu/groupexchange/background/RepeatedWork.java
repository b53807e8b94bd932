package eu.groupexchange.background;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work that a node does again and again on a thread of its own: at intervals, and soon after it was asked for. It begins when all
 * else has started, and ends before all else stops. Every node does it, so it is written for several at once.
 */
public abstract class RepeatedWork implements SmartLifecycle {

    private final String name;
    private final Duration first;
    private final Duration pause;
    private final Duration patience;
    private final AtomicBoolean asked = new AtomicBoolean();
    private @Nullable ScheduledExecutorService worker;

    /**
     * @param name of its thread
     * @param first how long after the start it is done for the first time
     * @param pause between the end of one time and the beginning of the next
     * @param patience how long a stop waits for what is under way, before it interrupts it; zero does so at once
     */
    protected RepeatedWork(String name, Duration first, Duration pause, Duration patience) {
        this.name = name;
        this.first = first;
        this.pause = pause;
        this.patience = patience;
    }

    /** One time of it. What it throws is logged, and the next time comes all the same. */
    protected abstract void work();

    /** Does it as soon as the thread is free; asked several times meanwhile, once. */
    public final synchronized void soon() {
        if (worker != null && asked.compareAndSet(false, true)) {
            worker.execute(this::run);
        }
    }

    @Override
    public final synchronized void start() {
        if (worker != null) {
            return;
        }
        worker = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        worker.scheduleWithFixedDelay(this::run, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public final void stop() {
        ScheduledExecutorService ending = end();
        if (ending == null) {
            return;
        }
        ending.shutdown();
        try {
            if (!ending.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                ending.shutdownNow();
            }
        } catch (InterruptedException e) {
            ending.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable ScheduledExecutorService end() {
        ScheduledExecutorService ending = worker;
        worker = null;
        return ending;
    }

    /** Whether it goes on; work in many parts asks between two of them. */
    @Override
    public final synchronized boolean isRunning() {
        return worker != null;
    }

    private void run() {
        asked.set(false);
        try {
            work();
        } catch (RuntimeException e) {
            // The database is away, say. A thrown exception would end the schedule for good.
            LoggerFactory.getLogger(getClass()).error("The work of {} failed; it is tried again in {}", name, pause, e);
        }
    }
}
