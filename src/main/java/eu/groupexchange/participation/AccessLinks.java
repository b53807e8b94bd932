package eu.groupexchange.participation;

import eu.groupexchange.audit.Sha256;
import eu.groupexchange.correspondence.LinkIssuer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links by which organisations come to their page. Only the hash of a link's token is kept. */
@Component
public class AccessLinks implements LinkIssuer {

    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_TOKEN = 100;

    private final JdbcClient jdbc;
    private final LinkSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccessLinks(JdbcClient jdbc, LinkSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String newLink(String subject) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        jdbc.sql("insert into access_link (token_hash, reference, issued_at, expires_at) values (?, ?, ?, ?)")
                .params(
                        Sha256.of(token),
                        subject,
                        now.atOffset(ZoneOffset.UTC),
                        now.plus(Duration.ofDays(settings.validDays())).atOffset(ZoneOffset.UTC))
                .update();
        return settings.baseUrl().resolve("/l/" + token).toString();
    }

    /** Whose link it is; empty for one that is unknown or has expired, without telling which. */
    public Optional<ParticipationReference> resolve(String token) {
        if (token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        return jdbc.sql("select reference from access_link where token_hash = ? and expires_at > ?")
                .params(Sha256.of(token), clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .map(ParticipationReference::new);
    }
}
