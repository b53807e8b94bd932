package eu.groupexchange.api.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is sent: that something has happened, and where it can be read with a token. Nothing about anybody.
 *
 * @param id of the event; whoever has had it before has had it before
 * @param type word of a {@link WebhookEvent}
 * @param at UTC, ISO 8601
 * @param link address in the API; null where it is about none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Told(
        String id,
        String type,
        String at,
        @Nullable String exchange,
        @Nullable String reference,
        @Nullable String paymentRun,
        @Nullable String link) {

    private static final String API = "/api/v1/";

    static Told of(Delivery delivery, String baseUrl) {
        String subject = delivery.subject();
        boolean test = delivery.type().equals(WebhookEvent.TEST.word());
        boolean exchange = subject.equals(delivery.exchange());
        boolean reference = delivery.exchange() != null && !exchange;
        boolean run = delivery.type().equals(WebhookEvent.PAYMENT_RUN_CHANGED.word());
        String link = exchange
                ? "exchanges/" + subject
                : reference ? "participations/" + subject : run ? "payment-runs/" + subject : null;
        return new Told(
                delivery.event().toString(),
                delivery.type(),
                delivery.occurredAt().toString(),
                delivery.exchange(),
                reference ? subject : null,
                run && !test ? subject : null,
                link == null ? null : baseUrl + API + link);
    }
}
