package eu.groupexchange.correspondence.mail;

import java.time.Duration;

/**
 * How long a mail rests after a failure: 1 minute, 2, 4 and so on, an hour at most. A recipient who puts it off is given up
 * after five days, as RFC 5321 (4.5.4.1) proposes; our own mail server is never given up.
 */
final class Backoff {

    static final Duration PATIENCE = Duration.ofDays(5);

    private static final int LONGEST_MINUTES = 60;
    private static final int ATTEMPTS_UNTIL_LONGEST = 7;

    private Backoff() {}

    /** @param attempts how many have failed, from 1 */
    static Duration after(int attempts) {
        return Duration.ofMinutes(attempts >= ATTEMPTS_UNTIL_LONGEST ? LONGEST_MINUTES : 1L << (attempts - 1));
    }
}
