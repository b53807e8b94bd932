package eu.groupexchange.platform.signin;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the world finds the application; behind a proxy it may itself be asked over plain HTTP. */
@Component
class PublicAddress {

    private final URI baseUrl;

    PublicAddress(@Value("${exchange.base-url:http://localhost:8080}") URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    boolean isHttps() {
        return "https".equalsIgnoreCase(baseUrl.getScheme());
    }
}
