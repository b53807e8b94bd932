package eu.groupexchange.desk.integration;

import eu.groupexchange.api.token.ApiToken;
import eu.groupexchange.api.token.ApiTokens;
import eu.groupexchange.api.webhook.Webhook;
import eu.groupexchange.api.webhook.Webhooks;
import eu.groupexchange.web.path.PathObject;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What addresses of tokens and webhooks name. */
@Configuration(value = "integrationsNamedInAddresses", proxyBeanMethods = false)
class NamedInAddresses {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    @Bean
    PathObject<ApiToken> tokenInPath(ApiTokens tokens) {
        return new PathObject<>(ApiToken.class, "token", typed -> id(typed).flatMap(tokens::find), ApiToken::owner);
    }

    @Bean
    PathObject<Webhook> webhookInPath(Webhooks webhooks) {
        return new PathObject<>(
                Webhook.class, "webhook", typed -> id(typed).flatMap(webhooks::find), webhook -> webhook.id()
                        .toString());
    }

    static Optional<UUID> id(String typed) {
        return ID.matcher(typed).matches() ? Optional.of(UUID.fromString(typed)) : Optional.empty();
    }
}
