package eu.groupexchange.platform.looks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.access.Access;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.AccessOutcome;
import eu.groupexchange.platform.accounts.Standings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Logs who signed in, who failed to, and who left. A name that is no account's is not kept: people type their password into the
 * wrong field. A sign-in that cannot be logged does not happen; a failed one has failed anyway, and leaving is never held up.
 */
@Component
public class SignIns {

    private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);

    /** Each one of so many within a while; who tries more often is a machine, and one entry says so. */
    private static final int ONE_BY_ONE = 10;

    private static final int LONGEST_ID = 64;

    private final Standings accounts;
    private final WrittenLooks log;
    private final Cache<String, AtomicInteger> failures = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(WrittenLooks.A_WHILE)
            .build();

    SignIns(Standings accounts, WrittenLooks log) {
        this.accounts = accounts;
        this.log = log;
    }

    /** Before the session knows who is there. */
    public void succeeded(String account) {
        log.always(Access.allowed(Actor.staff(account), AccessKind.SIGN_IN, account, null));
    }

    public void failed(String typed) {
        Access failed = stranger(AccessKind.SIGN_IN_FAILED, typed);
        int times = failures.get(String.valueOf(failed.subject()), first -> new AtomicInteger())
                .incrementAndGet();
        quietly(() -> {
            if (times <= ONE_BY_ONE) {
                log.always(failed);
            } else {
                log.onceInAWhile(List.of(failed.saying("and more, not one by one")));
            }
        });
    }

    /** There were too many attempts; the password was not looked at. */
    public void heldUp(String typed) {
        Access heldUp = stranger(AccessKind.SIGN_IN_HELD_UP, typed);
        quietly(() -> log.onceInAWhile(List.of(heldUp)));
    }

    public void signedOut(String account) {
        quietly(() -> log.always(Access.allowed(Actor.staff(account), AccessKind.SIGN_OUT, account, null)));
    }

    private Access stranger(AccessKind kind, String typed) {
        return new Access(Actor.STRANGER, kind, known(typed).orElse(null), null, AccessOutcome.REFUSED, null);
    }

    private Optional<String> known(@Nullable String typed) {
        boolean canBe =
                typed != null && typed.length() <= LONGEST_ID && typed.chars().noneMatch(Character::isISOControl);
        return canBe ? accounts.of(typed).map(there -> typed) : Optional.empty();
    }

    private static void quietly(Runnable entry) {
        try {
            entry.run();
        } catch (DataAccessException e) {
            LOG.warn("Cannot be written to the access log", e);
        }
    }
}
