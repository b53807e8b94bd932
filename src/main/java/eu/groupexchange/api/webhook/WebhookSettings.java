package eu.groupexchange.api.webhook;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How others are told ({@code exchange.webhooks}).
 *
 * @param baseUrl where the world finds the API
 * @param sendAutomatically whether what is queued is sent by itself
 * @param interval how long the queue rests before it is looked at again
 * @param timeout how long another system may take to answer
 * @param allowPrivateAddresses whether one within the own network may be told, and one on this machine over plain http
 */
@Validated
@ConfigurationProperties("exchange.webhooks")
public record WebhookSettings(
        String baseUrl,
        @DefaultValue("true") boolean sendAutomatically,

        @DefaultValue("2s") @NotNull @DurationMin(millis = 100)
        Duration interval,

        @DefaultValue("10s") @NotNull @DurationMin(millis = 100)
        Duration timeout,

        @DefaultValue("false") boolean allowPrivateAddresses) {}
