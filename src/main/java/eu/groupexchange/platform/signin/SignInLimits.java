package eu.groupexchange.platform.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows who guesses passwords, and nobody else: each caller waits for itself, longer with every failure for the same account. A
 * browser that the account was signed in with is counted apart from everybody. Where many callers try one account, every
 * unknown one waits before its first attempt, which costs a person half a minute and a thousand machines their advantage.
 * Counted by each instance for itself.
 */
@Component
public class SignInLimits {

    /** Everybody mistypes. */
    static final int FREE = 3;

    /** Names tried by one caller before the caller itself waits. A whole office may share its address. */
    static final int FREE_OF_CALLER = 200;

    /** Failures of unknown callers for one account that are no longer mistyping. */
    static final int ATTACK = 100;

    static final Duration LONGEST = Duration.ofSeconds(60);
    static final Duration WAIT_UNDER_ATTACK = Duration.ofSeconds(30);

    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final int AT_MOST = 100_000;

    private final Cache<String, Tally> tallies;
    private final Ticker time;

    @Autowired
    SignInLimits() {
        this(Ticker.systemTicker());
    }

    SignInLimits(Ticker time) {
        this.time = time;
        this.tallies = Caffeine.newBuilder()
                .maximumSize(AT_MOST)
                .expireAfterWrite(REMEMBERED)
                .ticker(time)
                .build();
    }

    private record Tally(int failures, long notBefore) {}

    /**
     * Begins an attempt, which counts as failed until {@link #succeeded} says otherwise, so that many at once are as slow as
     * one after the other.
     *
     * @return how long to wait instead; zero where the attempt may be made
     */
    synchronized Duration attempt(SignInAttempt attempt) {
        Duration wait = waiting(attempt);
        if (wait.isZero()) {
            count(attempt.key(), FREE);
            if (!attempt.fromKnownBrowser()) {
                count(attempt.callerKey(), FREE_OF_CALLER);
                count(attempt.accountKey(), Integer.MAX_VALUE);
            }
        }
        return wait;
    }

    synchronized void succeeded(SignInAttempt attempt) {
        tallies.put(attempt.key(), new Tally(0, time.read())); // known from now on, whoever else tries the account
        uncount(attempt.callerKey());
        uncount(attempt.accountKey());
    }

    private Duration waiting(SignInAttempt attempt) {
        Duration own = left(attempt.key());
        if (attempt.fromKnownBrowser() || !own.isZero()) {
            return own;
        }
        Tally everybody = tallies.getIfPresent(attempt.accountKey());
        boolean attack = everybody != null && everybody.failures() >= ATTACK;
        if (attack && tallies.getIfPresent(attempt.key()) == null) {
            tallies.put(attempt.key(), new Tally(FREE, time.read() + WAIT_UNDER_ATTACK.toNanos()));
            return WAIT_UNDER_ATTACK;
        }
        return left(attempt.callerKey());
    }

    private Duration left(String key) {
        Tally tally = tallies.getIfPresent(key);
        long nanos = tally == null ? 0 : tally.notBefore() - time.read();
        return nanos > 0 ? Duration.ofNanos(nanos) : Duration.ZERO;
    }

    private void count(String key, int free) {
        Tally before = tallies.getIfPresent(key);
        int failures = before == null ? 1 : before.failures() + 1;
        long wait = failures < free
                ? 0
                : Math.min(LONGEST.toNanos(), Duration.ofSeconds(2).toNanos() << Math.min(5, failures - free));
        tallies.put(key, new Tally(failures, time.read() + wait));
    }

    private void uncount(String key) {
        Tally before = tallies.getIfPresent(key);
        if (before != null) {
            tallies.put(key, new Tally(before.failures() - 1, time.read()));
        }
    }
}
