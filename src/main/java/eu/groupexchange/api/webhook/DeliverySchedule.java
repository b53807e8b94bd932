package eu.groupexchange.api.webhook;

import eu.groupexchange.background.RepeatedWork;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends by itself what is due: soon after the commit that queued it, and at intervals what waited for another attempt. */
@Component
@ConditionalOnProperty(name = "exchange.webhooks.send-automatically", matchIfMissing = true)
class DeliverySchedule extends RepeatedWork {

    private final SendDeliveries sending;

    DeliverySchedule(SendDeliveries sending, WebhookSettings settings) {
        super(
                "webhooks",
                settings.interval(),
                settings.interval(),
                settings.timeout().multipliedBy(2));
        this.sending = sending;
    }

    @TransactionalEventListener
    void soon(DeliveryQueued one) {
        soon();
    }

    @Override
    protected void work() {
        sending.sendDue();
    }
}
