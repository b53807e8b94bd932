package eu.groupexchange.desk.integration;

import eu.groupexchange.api.webhook.Webhooks;
import org.springframework.stereotype.Component;

/** What the header says about other systems. */
@Component("integrations")
public class Integrations {

    private final Webhooks webhooks;

    Integrations(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** How many webhooks have stopped by themselves, so that somebody has to look. */
    public int stopped() {
        return webhooks.failed();
    }
}
