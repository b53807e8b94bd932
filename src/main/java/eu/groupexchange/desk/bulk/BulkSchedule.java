package eu.groupexchange.desk.bulk;

import eu.groupexchange.background.RepeatedWork;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Does what was asked for many, soon after it was asked, and goes on after a restart where it stood. */
@Component
@ConditionalOnProperty(name = "exchange.bulk.automatically", matchIfMissing = true)
class BulkSchedule extends RepeatedWork {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_ITEM = Duration.ofSeconds(10);

    private final RunBulks bulks;

    BulkSchedule(RunBulks bulks) {
        super("bulk-work", PAUSE, PAUSE, LONGEST_ITEM);
        this.bulks = bulks;
    }

    @TransactionalEventListener
    void begin(Bulks.Begun begun) {
        soon();
    }

    @Override
    protected void work() {
        while (isRunning() && bulks.doNext()) {
            // as long as there are any
        }
        bulks.tidyUp();
    }
}
