package eu.groupexchange.participation;

import jakarta.validation.constraints.Positive;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where mailed links lead ({@code exchange.links}).
 *
 * @param baseUrl the application's address as the world sees it
 * @param validDays days after which a link is void; a new one is mailed on request
 */
@Validated
@ConfigurationProperties("exchange.links")
public record LinkSettings(
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue("60") @Positive int validDays) {}
