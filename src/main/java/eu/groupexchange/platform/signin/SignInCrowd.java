package eu.groupexchange.platform.signin;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How many passwords are compared at the same moment, which costs the machine a good part of a second each: few for a caller,
 * and never so many that nothing else is answered. A browser that is known is not held up by others.
 */
@Component
class SignInCrowd {

    static final int BY_CALLER = 4;
    static final int ALTOGETHER = 40;

    private final Map<String, Integer> byCaller = new HashMap<>();
    private int inside;

    synchronized boolean enter(SignInAttempt attempt) {
        int ofCaller = byCaller.getOrDefault(place(attempt), 0);
        if (ofCaller >= BY_CALLER || inside >= ALTOGETHER && !attempt.fromKnownBrowser()) {
            return false;
        }
        byCaller.put(place(attempt), ofCaller + 1);
        inside++;
        return true;
    }

    synchronized void leave(SignInAttempt attempt) {
        byCaller.computeIfPresent(place(attempt), (same, count) -> count > 1 ? count - 1 : null);
        inside--;
    }

    private static String place(SignInAttempt attempt) {
        return attempt.fromKnownBrowser() ? attempt.key() : attempt.callerKey();
    }
}
