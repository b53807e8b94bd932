package eu.groupexchange.platform.looks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.groupexchange.audit.access.Access;
import eu.groupexchange.audit.access.AccessLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Writes looks to the access log, and those that come in swarms once in a while: a page of Cockpit is twenty requests, Tasklist asks
 * every few seconds, links are guessed by machines. Each node remembers for itself, so several nodes write as many entries.
 */
@Component
class WrittenLooks {

    static final Duration A_WHILE = Duration.ofMinutes(10);

    private static final int AT_MOST = 50_000;

    private final AccessLog log;
    private final Clock clock;
    private final Cache<Access, Instant> written =
            Caffeine.newBuilder().maximumSize(AT_MOST).expireAfterWrite(A_WHILE).build();

    WrittenLooks(AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    void always(Access look) {
        log.record(look);
    }

    /** Those that were not written within the last ten minutes. */
    void onceInAWhile(List<Access> looks) {
        List<Access> unwritten = looks.stream().filter(this::isNew).toList();
        if (!unwritten.isEmpty()) {
            log.record(unwritten);
            unwritten.forEach(look -> written.put(look, clock.instant()));
        }
    }

    private boolean isNew(Access look) {
        Instant before = written.getIfPresent(look);
        return before == null || Duration.between(before, clock.instant()).abs().compareTo(A_WHILE) >= 0;
    }
}
