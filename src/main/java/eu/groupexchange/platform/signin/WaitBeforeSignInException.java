package eu.groupexchange.platform.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** There were too many attempts; the password was not looked at. */
class WaitBeforeSignInException extends AuthenticationException {

    private final long seconds;

    WaitBeforeSignInException(Duration wait) {
        super("Too many attempts");
        this.seconds = wait.toSeconds() + 1;
    }

    long seconds() {
        return seconds;
    }
}
