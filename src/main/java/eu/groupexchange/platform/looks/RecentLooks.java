package eu.groupexchange.platform.looks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.groupexchange.audit.access.Access;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * What was logged a moment ago and need not be again: a page of Cockpit is twenty requests, Tasklist asks every few seconds. Each
 * node remembers for itself, so on several nodes there may be as many entries.
 */
@Component
class RecentLooks {

    static final Duration ONE_LOOK = Duration.ofMinutes(10);

    private static final int AT_MOST = 50_000;

    private final Clock clock;
    private final Cache<Access, Instant> seen = Caffeine.newBuilder()
            .maximumSize(AT_MOST)
            .expireAfterWrite(ONE_LOOK)
            .build();

    RecentLooks(Clock clock) {
        this.clock = clock;
    }

    boolean contains(Access access) {
        Instant before = seen.getIfPresent(access);
        return before != null && Duration.between(before, clock.instant()).abs().compareTo(ONE_LOOK) < 0;
    }

    /** Only what stands in the log; what could not be written is to be tried again. */
    void logged(Access access) {
        seen.put(access, clock.instant());
    }
}
