package eu.groupexchange.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** How often something may be asked for, by or for each of many. Counted by each instance of the application for itself. */
public final class Allowance {

    private static final int REMEMBERED = 50_000;

    private final int times;
    private final Duration period;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    /** @param times in each period */
    public Allowance(int times, Duration period, Clock clock) {
        this.times = times;
        this.period = period;
        this.time = new ClockMeter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(period.multipliedBy(2))
                .build();
    }

    /** Whether it may be once more; counts it. */
    public boolean allows(String key) {
        return buckets.get(key, unknown -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(Bandwidth.builder()
                                .capacity(times)
                                .refillIntervally(times, period)
                                .build())
                        .build())
                .tryConsume(1);
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
