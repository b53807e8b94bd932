package eu.groupexchange.api.token;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.access.Access;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.AccessLog;
import eu.groupexchange.platform.accounts.StaffGroup;
import eu.groupexchange.platform.accounts.Standings;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A token is worth nothing from now on: its owner says so, or an administrator. */
@Component
public class RevokeToken {

    private final ApiTokens tokens;
    private final Standings accounts;
    private final AccessLog log;
    private final Clock clock;

    RevokeToken(ApiTokens tokens, Standings accounts, AccessLog log, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Done again, it finds it done.
     *
     * @throws RefusedException where there is no such token of the person, and it is no administrator
     */
    @Transactional
    public void revoke(UUID id, String userId) {
        ApiToken token = tokens.find(id)
                .filter(found -> found.owner().equals(userId) || isAdministrator(userId))
                .orElseThrow(() -> RefusedException.notNow(Texts.of("api.token.not-yours")));
        if (tokens.revoke(id, userId, clock.instant())) {
            log.record(Access.allowed(Actor.staff(userId), AccessKind.RIGHTS, token.owner(), null)
                    .saying("token " + id + " revoked"));
        }
    }

    /** Whether that account sees and revokes everybody's tokens. */
    public boolean isAdministrator(String userId) {
        return accounts.of(userId)
                .filter(account -> account.groups().contains(StaffGroup.ADMINISTRATORS.id()))
                .isPresent();
    }
}
