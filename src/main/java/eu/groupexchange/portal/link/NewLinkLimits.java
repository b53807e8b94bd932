package eu.groupexchange.portal.link;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How often a new link may be asked for: by one caller, and for one participation. Counted by each instance for itself. */
@Component
class NewLinkLimits {

    static final int BY_CALLER = 10;
    static final int FOR_REFERENCE = 3;

    private static final Duration PERIOD = Duration.ofHours(1);
    private static final int REMEMBERED = 50_000;

    private final Cache<String, Bucket> callers = remembered();
    private final Cache<String, Bucket> references = remembered();
    private final TimeMeter time;

    NewLinkLimits(Clock clock) {
        this.time = new ClockMeter(clock);
    }

    /** @param address from which the request came */
    boolean allowsCaller(String address) {
        return bucket(callers, address, BY_CALLER).tryConsume(1);
    }

    boolean allowsReference(String reference) {
        return bucket(references, reference, FOR_REFERENCE).tryConsume(1);
    }

    private Bucket bucket(Cache<String, Bucket> buckets, String key, int times) {
        return buckets.get(key, unknown -> Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(Bandwidth.builder()
                        .capacity(times)
                        .refillIntervally(times, PERIOD)
                        .build())
                .build());
    }

    private static Cache<String, Bucket> remembered() {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(PERIOD.multipliedBy(2))
                .build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
