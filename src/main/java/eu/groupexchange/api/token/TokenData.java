package eu.groupexchange.api.token;

import eu.groupexchange.audit.retention.daily.EarlyDeletion;
import eu.groupexchange.audit.retention.register.KeepsPersonalData;
import eu.groupexchange.audit.retention.register.KeptTable;
import eu.groupexchange.audit.retention.register.KeptTable.Until;
import eu.groupexchange.wording.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tokens of the staff, and when those that are over go. That they were made and revoked stays in the access log. */
@Component
class TokenData implements KeepsPersonalData, EarlyDeletion {

    private static final Duration KEPT = Duration.ofDays(90);

    private final ApiTokens tokens;
    private final Clock clock;

    TokenData(ApiTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public List<KeptTable> tables() {
        return List.of(KeptTable.elsewhere("api_token", Until.SOON)
                .holding(
                        Texts.of("api.retention.what-token"),
                        Texts.of("api.retention.why-token"),
                        "owner",
                        "name",
                        "revoked_by"));
    }

    @Override
    public String what() {
        return "ended-api-tokens";
    }

    @Override
    public int deleteDue() {
        return tokens.deleteEndedBefore(clock.instant().minus(KEPT));
    }
}
