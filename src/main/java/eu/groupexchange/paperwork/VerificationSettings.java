package eu.groupexchange.paperwork;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where papers can be asked after ({@code exchange.verification}).
 *
 * @param baseUrl the application's address as the world sees it
 */
@Validated
@ConfigurationProperties("exchange.verification")
public record VerificationSettings(
        @DefaultValue("http://localhost:8080") URI baseUrl) {

    /** The page that asks for a code, as people type it: {@code exchange.example/verify}. */
    public String typed() {
        return page().toString().replaceFirst("^https?://", "");
    }

    /** The page that tells of one paper. */
    public URI of(PaperCode code) {
        return URI.create(page() + "/" + code);
    }

    private URI page() {
        return baseUrl.resolve("/verify");
    }
}
