package eu.groupexchange.api.webhook;

import eu.groupexchange.audit.retention.daily.EarlyDeletion;
import eu.groupexchange.audit.retention.register.KeepsPersonalData;
import eu.groupexchange.audit.retention.register.KeptTable;
import eu.groupexchange.audit.retention.register.KeptTable.Until;
import eu.groupexchange.wording.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who set up what others are told, and when the list of what they were told goes. */
@Component
class WebhookData implements KeepsPersonalData, EarlyDeletion {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Deliveries deliveries;
    private final Clock clock;

    WebhookData(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.elsewhere("webhook", Until.STAYS)
                        .holding(
                                Texts.of("api.retention.what-webhook"),
                                Texts.of("api.retention.why-webhook"),
                                "made_by",
                                "stopped_by"),
                KeptTable.elsewhere("webhook_delivery", Until.SOON)
                        .holding(
                                Texts.of("api.retention.what-delivery"),
                                Texts.of("api.retention.why-webhook"),
                                "subject",
                                "exchange"));
    }

    @Override
    public String what() {
        return "old-webhook-deliveries";
    }

    @Override
    public int deleteDue() {
        return deliveries.deleteBefore(clock.instant().minus(KEPT));
    }
}
