package eu.groupexchange.api.token;

import eu.groupexchange.platform.accounts.Standing;
import eu.groupexchange.platform.accounts.Standings;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who stands behind a token at this moment. */
@Component
public class CheckToken {

    private final ApiTokens tokens;
    private final Standings accounts;
    private final Clock clock;

    CheckToken(ApiTokens tokens, Standings accounts, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * @param groups of its owner, as of now
     */
    public record Bearer(ApiToken token, Set<String> groups) {}

    /** Nothing for what is no token, is over, was revoked, or whose owner is gone or has another password since. */
    @Transactional
    public Optional<Bearer> check(String secret) {
        if (!TokenSecret.looksLikeOne(secret)) {
            return Optional.empty();
        }
        Optional<ApiToken> token =
                tokens.withHash(new TokenSecret(secret).hash()).filter(found -> found.isValid(clock.instant()));
        Optional<Bearer> bearer = token.flatMap(found -> accounts.of(found.owner())
                .filter(account -> account.stamp().equals(found.stamp()))
                .map(Standing::groups)
                .map(groups -> new Bearer(found, groups)));
        bearer.ifPresent(known -> tokens.used(known.token().id(), clock.instant()));
        return bearer;
    }
}
