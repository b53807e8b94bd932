package eu.groupexchange.api.webhook;

import eu.groupexchange.database.Json;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells others what is due. The row of a delivery is locked while it is being sent, so another node passes it over; a node that dies
 * meanwhile lets go of it, and it is sent again with the same event. Where nobody listens the whole webhook rests, ever longer, and after
 * {@link #PATIENCE} it stops; a single message that is refused for so long is given up.
 */
@Component
public class SendDeliveries {

    /** How long something is tried. */
    public static final Duration PATIENCE = Duration.ofDays(3);

    private static final Logger log = LoggerFactory.getLogger(SendDeliveries.class);
    private static final int GONE = 410;
    private static final int LONGEST_MINUTES = 60;
    private static final int ATTEMPTS_UNTIL_LONGEST = 7;

    private final Deliveries deliveries;
    private final Webhooks webhooks;
    private final Messenger messenger;
    private final WebhookSettings settings;
    private final Json json;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    SendDeliveries(
            Deliveries deliveries,
            Webhooks webhooks,
            Messenger messenger,
            WebhookSettings settings,
            Json json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.messenger = messenger;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @return how many have arrived */
    public synchronized int sendDue() {
        int arrived = 0;
        boolean more = true;
        while (more) { // what comes after something is due when that has arrived
            int now = sendOnce();
            arrived += now;
            more = now > 0;
        }
        return arrived;
    }

    private int sendOnce() {
        int arrived = 0;
        Set<UUID> resting = new HashSet<>();
        for (long sequence : deliveries.due(clock.instant())) {
            Boolean one = ownTransaction.execute(status -> deliveries
                    .claim(sequence, clock.instant())
                    .filter(delivery -> !resting.contains(delivery.webhook()))
                    .map(delivery -> {
                        Messenger.Outcome outcome = send(delivery);
                        if (!outcome.arrived() && !mayHearMore(outcome)) {
                            resting.add(delivery.webhook());
                        }
                        return outcome.arrived();
                    })
                    .orElse(false));
            arrived += Boolean.TRUE.equals(one) ? 1 : 0;
        }
        return arrived;
    }

    /** Who refused one message is there, and what else there is may well arrive; who is gone or was not reached is left alone. */
    private static boolean mayHearMore(Messenger.Outcome outcome) {
        return outcome.refusedThis() && !isGone(outcome);
    }

    private static boolean isGone(Messenger.Outcome outcome) {
        return Integer.valueOf(GONE).equals(outcome.status());
    }

    private Messenger.Outcome send(Delivery delivery) {
        Webhook webhook = webhooks.find(delivery.webhook()).orElseThrow();
        byte[] body = json.write(Told.of(delivery, settings.baseUrl())).getBytes(StandardCharsets.UTF_8);
        Messenger.Outcome outcome = messenger.send(delivery, webhook.url(), webhooks.secret(webhook.id()), body);
        Instant now = clock.instant();
        if (outcome.arrived()) {
            deliveries.delivered(delivery.sequence(), outcome.status(), now);
            webhooks.wasReached(webhook.id());
            return outcome;
        }
        log.warn("Webhook {} was not told, attempt {}: {}", webhook.id(), delivery.attempts() + 1, outcome.error());
        if (outcome.refusedThis()) {
            refused(delivery, outcome, now);
        } else {
            notReached(delivery, outcome, now);
        }
        return outcome;
    }

    private void refused(Delivery delivery, Messenger.Outcome outcome, Instant now) {
        webhooks.wasReached(delivery.webhook());
        if (isGone(outcome)) {
            webhooks.stop(delivery.webhook(), Webhook.Stopped.GONE, null, now);
        }
        Instant since = delivery.firstFailedAt() == null ? now : delivery.firstFailedAt();
        Delivery.State state = now.isBefore(since.plus(PATIENCE)) ? Delivery.State.QUEUED : Delivery.State.GIVEN_UP;
        Duration rest = backoff(delivery.attempts() + 1);
        deliveries.failed(delivery.sequence(), state, outcome.status(), outcome.error(), now, now.plus(rest));
    }

    private void notReached(Delivery delivery, Messenger.Outcome outcome, Instant now) {
        Webhooks.Failing failing = webhooks.wasNotReached(delivery.webhook(), now);
        Duration own = backoff(failing.times());
        Duration rest = outcome.rest().compareTo(own) > 0 ? outcome.rest() : own;
        webhooks.restUntil(delivery.webhook(), now.plus(rest));
        deliveries.failed(
                delivery.sequence(), Delivery.State.QUEUED, outcome.status(), outcome.error(), now, now.plus(rest));
        if (!now.isBefore(failing.since().plus(PATIENCE))
                && webhooks.stop(delivery.webhook(), Webhook.Stopped.FAILING, null, now)) {
            log.error(
                    "Webhook {} has stopped: nothing has arrived there since {}", delivery.webhook(), failing.since());
        }
    }

    /** 1 minute, 2, 4 and so on, an hour at most, as mails do. */
    private static Duration backoff(int attempts) {
        return Duration.ofMinutes(attempts >= ATTEMPTS_UNTIL_LONGEST ? LONGEST_MINUTES : 1L << (attempts - 1));
    }
}
