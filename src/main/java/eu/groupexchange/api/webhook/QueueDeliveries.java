package eu.groupexchange.api.webhook;

import eu.groupexchange.audit.LogFollower;
import eu.groupexchange.audit.LoggedDecision;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Whatever is logged is told, by way of a queue in the same transaction: what was rolled back is told to nobody, what was not is not lost. */
@Component
class QueueDeliveries implements LogFollower {

    private final Deliveries deliveries;
    private final ApplicationEventPublisher events;

    QueueDeliveries(Deliveries deliveries, ApplicationEventPublisher events) {
        this.deliveries = deliveries;
        this.events = events;
    }

    @Override
    public void logged(LoggedDecision entry) {
        WebhookEvent.ofAction(entry.entry().action()).ifPresent(type -> {
            if (deliveries.queue(UUID.randomUUID(), type, entry.entry().subject(), entry.at()) > 0) {
                events.publishEvent(new DeliveryQueued());
            }
        });
    }
}
