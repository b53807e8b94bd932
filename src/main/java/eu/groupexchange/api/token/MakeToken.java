package eu.groupexchange.api.token;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.access.Access;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.AccessLog;
import eu.groupexchange.platform.accounts.StaffGroup;
import eu.groupexchange.platform.accounts.Standing;
import eu.groupexchange.platform.accounts.Standings;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody of the staff makes a token for itself; for another nobody does, since whoever sees a token acts as its owner. */
@Component
public class MakeToken {

    /** How long a token lives at most. */
    public static final int LONGEST_DAYS = 365;

    static final int AT_MOST = 20;
    static final int LONGEST_NAME = 80;

    private final ApiTokens tokens;
    private final Standings accounts;
    private final AccessLog log;
    private final Clock clock;

    MakeToken(ApiTokens tokens, Standings accounts, AccessLog log, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param token as it is kept
     * @param secret shown once, and known to nobody else
     */
    public record Made(ApiToken token, String secret) {}

    /**
     * The same form sent twice, by a double click say, makes one token; the last answer has it, as that is the one that is seen.
     *
     * @param id of the form
     * @param scopes at least one
     * @param days how long it is to live, from 1 to {@link #LONGEST_DAYS}
     * @throws RefusedException where the name or the scopes are missing, the time is too long, the owner may not do what a scope
     *     says, or has too many tokens
     */
    @Transactional
    public Made make(UUID id, String owner, String name, Set<Scope> scopes, int days) {
        Standing standing = accounts.of(owner)
                .filter(account -> !account.groups().isEmpty())
                .orElseThrow(() -> RefusedException.notNow(Texts.of("api.token.no-account")));
        TokenSecret secret = TokenSecret.random();
        Optional<ApiToken> before = tokens.find(id);
        if (before.isPresent()) {
            return again(before.get(), owner, secret);
        }
        Instant now = clock.instant();
        check(owner, name.strip(), scopes, days, standing, now);
        ApiToken token = new ApiToken(
                id,
                owner,
                name.strip(),
                secret.beginning(),
                Set.copyOf(scopes),
                standing.stamp(),
                now,
                now.plus(Duration.ofDays(days)),
                null,
                null,
                null);
        tokens.add(token, secret.hash());
        log.record(Access.allowed(Actor.staff(owner), AccessKind.RIGHTS, owner, null)
                .saying("token " + token.id() + " made"));
        return new Made(token, secret.value());
    }

    private Made again(ApiToken token, String owner, TokenSecret secret) {
        if (!token.owner().equals(owner) || !tokens.renew(token.id(), secret.hash(), secret.beginning())) {
            throw RefusedException.meanwhile(Texts.of("api.token.made-already"));
        }
        return new Made(tokens.find(token.id()).orElseThrow(), secret.value());
    }

    private void check(String owner, String name, Set<Scope> scopes, int days, Standing standing, Instant now) {
        if (name.isEmpty()) {
            throw RefusedException.input("name", Texts.of("api.token.name-missing"));
        }
        if (name.length() > LONGEST_NAME) {
            throw RefusedException.input("name", Texts.of("api.token.name-too-long", LONGEST_NAME));
        }
        if (scopes.isEmpty()) {
            throw RefusedException.input("scopes", Texts.of("api.token.scopes-missing"));
        }
        if (scopes.contains(Scope.DECIDE) && !mayDecide(standing)) {
            throw RefusedException.input("scopes", Texts.of("api.token.decide-not-yours"));
        }
        if (days < 1 || days > LONGEST_DAYS) {
            throw RefusedException.input("days", Texts.of("api.token.days-wrong", LONGEST_DAYS));
        }
        if (tokens.of(owner).stream().filter(token -> token.isValid(now)).count() >= AT_MOST) {
            throw RefusedException.notNow(Texts.of("api.token.too-many", AT_MOST));
        }
    }

    /** Whether a token of that account can be used for decisions at all. */
    public boolean mayDecide(String owner) {
        return accounts.of(owner).filter(MakeToken::mayDecide).isPresent();
    }

    private static boolean mayDecide(Standing standing) {
        return standing.groups().contains(StaffGroup.COORDINATORS.id())
                && !standing.groups().contains(StaffGroup.AUDITORS.id());
    }
}
