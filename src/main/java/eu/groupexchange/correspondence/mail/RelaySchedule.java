package eu.groupexchange.correspondence.mail;

import eu.groupexchange.correspondence.MailQueued;
import eu.groupexchange.correspondence.MailRelay;
import eu.groupexchange.correspondence.MailSettings;
import java.time.Duration;
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

/**
 * Sends by itself what is due: soon after the commit of a transaction that queued a mail, and at intervals for mails that
 * waited for a document, another attempt or a node that died. Begins when all else has started, ends before all else stops.
 */
@Component
@ConditionalOnProperty(name = "exchange.mail.relay-automatically", matchIfMissing = true)
class RelaySchedule implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RelaySchedule.class);

    private static final Duration LONGEST_MAIL = Duration.ofSeconds(20);

    private final MailRelay relay;
    private final MailSettings settings;
    private final AtomicBoolean asked = new AtomicBoolean();
    private @Nullable ScheduledExecutorService worker;

    RelaySchedule(MailRelay relay, MailSettings settings) {
        this.relay = relay;
        this.settings = settings;
    }

    @TransactionalEventListener
    synchronized void soon(MailQueued mail) {
        if (worker != null && asked.compareAndSet(false, true)) {
            worker.execute(this::run);
        }
    }

    @Override
    public synchronized void start() {
        worker = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "mail-relay"));
        long pause = settings.relayInterval().toMillis();
        worker.scheduleWithFixedDelay(this::run, 0, pause, TimeUnit.MILLISECONDS);
    }

    /** Lets the mail that is being sent come to its end. */
    @Override
    public void stop() {
        ScheduledExecutorService ending = end();
        if (ending == null) {
            return;
        }
        ending.shutdown();
        try {
            if (!ending.awaitTermination(LONGEST_MAIL.toSeconds(), TimeUnit.SECONDS)) {
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

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }

    private void run() {
        asked.set(false);
        try {
            relay.relayDue();
        } catch (RuntimeException e) {
            // The database is away, say. A thrown exception would end the schedule for good.
            log.error(
                    "The outbox could not be looked at; it will be looked at again in {}", settings.relayInterval(), e);
        }
    }
}
