package eu.groupexchange.correspondence;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mails are sent ({@code exchange.mail}). The mail server itself is Spring's setting, {@code spring.mail.*}.
 *
 * @param sender the address that mails come from
 * @param senderName the name beside it
 * @param replyTo where answers go, or null: to the sender
 * @param relayAutomatically whether queued mails are sent by themselves; without it somebody calls {@link MailRelay}
 * @param relayInterval how long the outbox rests before it is looked at again
 */
@Validated
@ConfigurationProperties("exchange.mail")
public record MailSettings(
        String sender,
        @NotBlank String senderName,
        @Email @Nullable String replyTo,
        @DefaultValue("true") boolean relayAutomatically,

        @DefaultValue("1s") @NotNull @DurationMin(millis = 100)
        Duration relayInterval) {}
