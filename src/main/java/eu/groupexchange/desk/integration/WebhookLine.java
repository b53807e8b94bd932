package eu.groupexchange.desk.integration;

import eu.groupexchange.api.webhook.SendDeliveries;
import eu.groupexchange.api.webhook.Webhook;
import eu.groupexchange.api.webhook.WebhookEvent;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.wording.Texts;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as people read it.
 *
 * @param problem why nothing arrives there; null where all is well
 */
record WebhookLine(
        Webhook webhook,
        int waiting,
        String exchange,
        List<String> events,
        String made,
        String state,
        String colour,
        @Nullable String problem) {

    static WebhookLine of(Webhook webhook, int waiting, String exchange, ZoneId zone) {
        return new WebhookLine(
                webhook,
                waiting,
                exchange,
                webhook.events().stream().sorted().map(WebhookEvent::meaning).toList(),
                DeskDates.moment(webhook.madeAt(), zone),
                state(webhook),
                colour(webhook),
                problem(webhook, zone));
    }

    private static String state(Webhook webhook) {
        if (webhook.isStopped()) {
            return Texts.of("api.page.stopped");
        }
        return webhook.failingSince() == null ? Texts.of("api.page.told") : Texts.of("api.page.not-reached");
    }

    private static String colour(Webhook webhook) {
        if (webhook.isStopped()) {
            return webhook.stoppedWhy() == Webhook.Stopped.BY_HAND ? "tag-grey" : "tag-red";
        }
        return webhook.failingSince() == null ? "tag-green" : "tag-amber";
    }

    private static @Nullable String problem(Webhook webhook, ZoneId zone) {
        if (webhook.stoppedWhy() == Webhook.Stopped.FAILING) {
            return Texts.of(
                    "api.page.stopped-failing",
                    SendDeliveries.PATIENCE.toDays(),
                    DeskDates.moment(webhook.stoppedAt(), zone));
        }
        if (webhook.stoppedWhy() == Webhook.Stopped.GONE) {
            return Texts.of("api.page.stopped-gone", DeskDates.moment(webhook.stoppedAt(), zone));
        }
        return webhook.failingSince() == null
                ? null
                : Texts.of(
                        "api.page.failing-since",
                        DeskDates.moment(webhook.failingSince(), zone),
                        SendDeliveries.PATIENCE.toDays());
    }
}
