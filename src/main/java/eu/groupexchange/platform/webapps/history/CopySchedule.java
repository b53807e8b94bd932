package eu.groupexchange.platform.webapps.history;

import eu.groupexchange.background.RepeatedWork;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Copies by itself what has ended: at the start all that a database brings along, and then every minute. Nothing waits for it:
 * what is not copied yet is read where it is.
 */
@Component
@ConditionalOnProperty(name = "exchange.history.copy-automatically", matchIfMissing = true)
class CopySchedule extends RepeatedWork {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 1000;

    private final EndedCases cases;

    CopySchedule(EndedCases cases) {
        super("history-copy", Duration.ZERO, PAUSE, PAUSE);
        this.cases = cases;
    }

    @Override
    protected void work() {
        while (isRunning() && cases.copy(AT_ONCE) == AT_ONCE) {
            // as long as there is more
        }
        cases.forget();
    }
}
