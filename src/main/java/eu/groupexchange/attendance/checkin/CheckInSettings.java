package eu.groupexchange.attendance.checkin;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the codes on badges lead ({@code exchange.check-in}).
 *
 * @param baseUrl the application's address as the world sees it
 */
@Validated
@ConfigurationProperties("exchange.check-in")
record CheckInSettings(
        @DefaultValue("http://localhost:8080") URI baseUrl) {}
