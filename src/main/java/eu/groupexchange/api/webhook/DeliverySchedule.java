package eu.groupexchange.api.webhook;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends by itself what is due, as the relay of mails does: soon after a commit, and at intervals for what waited. */
@Component
@ConditionalOnProperty(name = "exchange.webhooks.send-automatically", matchIfMissing = true)
class DeliverySchedule implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeliverySchedule.class);

    private final SendDeliveries sending;
    private final WebhookSettings settings;
    private final AtomicBoolean asked = new AtomicBoolean();
    private @Nullable ScheduledExecutorService worker;

    DeliverySchedule(SendDeliveries sending, WebhookSettings settings) {
        this.sending = sending;
        this.settings = settings;
    }

    @TransactionalEventListener
    synchronized void soon(DeliveryQueued one) {
        if (worker != null && asked.compareAndSet(false, true)) {
            worker.execute(this::run);
        }
    }

    @Override
    public synchronized void start() {
        worker = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "webhooks");
            thread.setDaemon(true);
            return thread;
        });
        long pause = settings.interval().toMillis();
        worker.scheduleWithFixedDelay(this::run, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** Lets what is being sent come to its end. */
    @Override
    public void stop() {
        ScheduledExecutorService ending = end();
        if (ending == null) {
            return;
        }
        ending.shutdownNow();
        try {
            if (!ending.awaitTermination(2 * settings.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("A webhook is still being told; it will be told again");
            }
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
        asked.set(false);
        try {
            sending.sendDue();
        } catch (RuntimeException e) {
            log.error("Webhooks could not be told; it will be tried again in {}", settings.interval(), e);
        }
    }
}
