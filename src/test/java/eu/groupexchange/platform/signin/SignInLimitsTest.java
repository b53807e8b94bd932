package eu.groupexchange.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignInLimitsTest {

    private final AtomicLong time = new AtomicLong(1);
    private final SignInLimits limits = new SignInLimits(time::get);

    @Test
    void aGuesserWaitsLongerEachTimeAndNeverForLongerThanAMinute() {
        SignInAttempt guess = attempt("coordinator", "192.0.2.1", null);
        failsFreely(guess, SignInLimits.FREE);

        assertThat(limits.attempt(guess)).isEqualTo(Duration.ofSeconds(2));
        Duration longest = Duration.ZERO;
        for (int time = 0; time < 20; time++) {
            Duration wait = limits.attempt(guess);
            longest = wait.compareTo(longest) > 0 ? wait : longest;
            pass(wait);
            assertThat(limits.attempt(guess)).isZero();
        }
        assertThat(longest).isEqualTo(SignInLimits.LONGEST);
    }

    @Test
    void aStrangerMakesNobodyElseWait() {
        SignInAttempt stranger = attempt("coordinator", "192.0.2.1", null);
        failsFreely(stranger, SignInLimits.FREE);

        assertThat(limits.attempt(stranger)).isPositive();
        assertThat(limits.attempt(attempt("coordinator", "198.51.100.7", null))).isZero();
        assertThat(limits.attempt(attempt("coordinator", "192.0.2.1", "the browser of before")))
                .as("even from the stranger's own network")
                .isZero();
        assertThat(limits.attempt(attempt("finance", "192.0.2.1", null))).isZero();
    }

    @Test
    void manyCallersAtOnceAreSlowedAndAPersonStillGetsInByWaitingOnce() {
        for (int caller = 0; caller < SignInLimits.ATTACK; caller++) {
            assertThat(limits.attempt(attempt("coordinator", "caller " + caller, null)))
                    .isZero();
        }
        SignInAttempt person = attempt("coordinator", "at home", null);

        assertThat(limits.attempt(person)).isEqualTo(SignInLimits.WAIT_UNDER_ATTACK);
        assertThat(limits.attempt(attempt("coordinator", "at home", "the browser of before")))
                .isZero();
        pass(SignInLimits.WAIT_UNDER_ATTACK);
        assertThat(limits.attempt(person)).isZero();
        limits.succeeded(person);
        assertThat(limits.attempt(person)).isZero();
    }

    @Test
    void aKnownBrowserIsNoWayToGuessFaster() {
        SignInAttempt stolen = attempt("coordinator", "192.0.2.1", "stolen");
        failsFreely(stolen, SignInLimits.FREE);

        assertThat(limits.attempt(stolen)).isPositive();
    }

    @Test
    void oneCallerWhoTriesManyNamesWaitsToo() {
        for (int name = 0; name < SignInLimits.FREE_OF_CALLER; name++) {
            assertThat(limits.attempt(attempt("name " + name, "192.0.2.1", null)))
                    .isZero();
        }

        assertThat(limits.attempt(attempt("another", "192.0.2.1", null))).isPositive();
        assertThat(limits.attempt(attempt("another", "192.0.2.2", null))).isZero();
    }

    @Test
    void theAddressesOfOneIPv6NetworkAreOneCaller() {
        failsFreely(attempt("coordinator", "2001:db8:1:2:0:0:0:1", null), SignInLimits.FREE);

        assertThat(limits.attempt(attempt("coordinator", "2001:db8:1:2:a:b:c:d", null)))
                .isPositive();
        assertThat(limits.attempt(attempt("coordinator", "2001:db8:1:3:a:b:c:d", null)))
                .isZero();
    }

    private void failsFreely(SignInAttempt attempt, int times) {
        for (int time = 0; time < times; time++) {
            assertThat(limits.attempt(attempt)).isZero();
        }
    }

    private void pass(Duration wait) {
        time.addAndGet(wait.toNanos());
    }

    private static SignInAttempt attempt(String account, String caller, @Nullable String browser) {
        return SignInAttempt.from(caller, account, browser);
    }
}
