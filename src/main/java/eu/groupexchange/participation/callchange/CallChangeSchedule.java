package eu.groupexchange.participation.callchange;

import eu.groupexchange.background.RepeatedWork;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Tells of changed calls, on each node one participation at a time, and goes on after a restart where it stood. */
@Component
@ConditionalOnProperty(name = "exchange.call-changes.automatically", matchIfMissing = true)
class CallChangeSchedule extends RepeatedWork {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final TellCallChange telling;

    CallChangeSchedule(TellCallChange telling) {
        super("call-changes", PAUSE, PAUSE, Duration.ZERO);
        this.telling = telling;
    }

    @Override
    protected void work() {
        while (isRunning() && telling.tellNext()) {
            // as long as there is somebody
        }
    }
}
