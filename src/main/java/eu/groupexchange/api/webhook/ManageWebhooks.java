package eu.groupexchange.api.webhook;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.access.Access;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.AccessLog;
import eu.groupexchange.platform.accounts.StaffGroup;
import eu.groupexchange.platform.accounts.Standings;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Coordinators and administrators say who is told what. Each of it is in the access log: data leave the house by it. */
@Component
@Transactional
public class ManageWebhooks {

    static final int AT_MOST = 20;
    static final int LONGEST_NAME = 80;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Addresses addresses;
    private final Standings accounts;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ManageWebhooks(
            Webhooks webhooks,
            Deliveries deliveries,
            Addresses addresses,
            Standings accounts,
            AccessLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.addresses = addresses;
        this.accounts = accounts;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param secret shown once
     */
    public record Made(Webhook webhook, String secret) {}

    /**
     * The same form sent twice makes one; the last answer has its secret, as that is the one that is seen.
     *
     * @param id of the form
     * @param exchange the only one of which it is told; null for all
     * @throws RefusedException where something is missing, or the address is not one that may be told
     */
    public Made make(
            UUID id, String name, String url, Set<WebhookEvent> chosen, @Nullable String exchange, String userId) {
        require(userId);
        String secret = Signature.newSecret();
        Optional<Webhook> before = webhooks.find(id);
        if (before.isPresent()) {
            if (!webhooks.renew(id, userId, secret)) {
                throw RefusedException.meanwhile(Texts.of("api.webhook.made-already"));
            }
            return new Made(before.get(), secret);
        }
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw RefusedException.input("name", Texts.of("api.webhook.name-wrong", LONGEST_NAME));
        }
        if (chosen.isEmpty()) {
            throw RefusedException.input("events", Texts.of("api.webhook.events-missing"));
        }
        String checked = addresses.checked(url);
        if (webhooks.all().size() >= AT_MOST) {
            throw RefusedException.notNow(Texts.of("api.webhook.too-many", AT_MOST));
        }
        Webhook webhook = new Webhook(
                id,
                name.strip(),
                checked,
                Set.copyOf(chosen),
                exchange,
                userId,
                clock.instant(),
                null,
                null,
                null,
                null);
        webhooks.add(webhook, secret);
        log(userId, webhook.id(), "made");
        return new Made(webhook, secret);
    }

    /** Done again, it finds it done. */
    public void stop(UUID id, String userId) {
        require(userId);
        known(id);
        if (webhooks.stop(id, Webhook.Stopped.BY_HAND, userId, clock.instant())) {
            log(userId, id, "stopped");
        }
    }

    /** It is told again, beginning with what waited. */
    public void resume(UUID id, String userId) {
        require(userId);
        known(id);
        if (webhooks.resume(id)) {
            deliveries.dueNow(id, clock.instant());
            log(userId, id, "resumed");
            events.publishEvent(new DeliveryQueued());
        }
    }

    public void remove(UUID id, String userId) {
        require(userId);
        known(id);
        if (webhooks.remove(id)) {
            log(userId, id, "removed");
        }
    }

    /** Sends something that says only that it is a test. */
    public void test(UUID id, String userId) {
        require(userId);
        if (known(id).isStopped()) {
            throw RefusedException.notNow(Texts.of("api.webhook.stopped-no-test"));
        }
        deliveries.queueFor(id, UUID.randomUUID(), WebhookEvent.TEST, clock.instant());
        log(userId, id, "tested");
        events.publishEvent(new DeliveryQueued());
    }

    /** Sends once more what has arrived, or was given up. */
    public void again(UUID id, long sequence, String userId) {
        require(userId);
        if (known(id).isStopped()) {
            throw RefusedException.notNow(Texts.of("api.webhook.stopped-no-test"));
        }
        if (deliveries.again(id, sequence, clock.instant())) {
            log(userId, id, "delivery " + sequence + " sent again");
            events.publishEvent(new DeliveryQueued());
        }
    }

    private Webhook known(UUID id) {
        return webhooks.find(id).orElseThrow(() -> RefusedException.meanwhile(Texts.of("api.webhook.not-there")));
    }

    private void require(String userId) {
        Set<String> groups =
                accounts.of(userId).map(account -> account.groups()).orElse(Set.of());
        boolean may = groups.contains(StaffGroup.COORDINATORS.id()) || groups.contains(StaffGroup.ADMINISTRATORS.id());
        if (!may || groups.contains(StaffGroup.AUDITORS.id())) {
            throw RefusedException.notNow(Texts.of("api.webhook.not-yours"));
        }
    }

    private void log(String userId, UUID id, String what) {
        log.record(Access.allowed(Actor.staff(userId), AccessKind.RIGHTS, null, null)
                .saying("webhook " + id + " " + what));
    }
}
