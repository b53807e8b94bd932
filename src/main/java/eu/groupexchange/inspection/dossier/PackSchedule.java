package eu.groupexchange.inspection.dossier;

import eu.groupexchange.background.RepeatedWork;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Makes what archives wait for, on each node one dossier at a time, and goes on after a restart where it stood. */
@Component
@ConditionalOnProperty(name = "exchange.dossiers.automatically", matchIfMissing = true)
class PackSchedule extends RepeatedWork {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final PackDossiers dossiers;

    PackSchedule(PackDossiers dossiers) {
        super("dossiers", PAUSE, PAUSE, Duration.ZERO);
        this.dossiers = dossiers;
    }

    @Override
    protected void work() {
        dossiers.tidyUp();
        while (isRunning() && dossiers.packNext()) {
            // as long as there are any
        }
    }
}
