package eu.groupexchange.desk.imports;

import eu.groupexchange.background.RepeatedWork;
import eu.groupexchange.desk.imports.ManageImports.ImportStarted;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Registers what was begun: soon after it was, and what a node that died has left. */
@Component
@ConditionalOnProperty(name = "exchange.imports.automatically", matchIfMissing = true)
class ImportSchedule extends RepeatedWork {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final RegisterRows rows;

    ImportSchedule(RegisterRows rows) {
        super("imports", PAUSE, PAUSE, Duration.ofSeconds(10));
        this.rows = rows;
    }

    @TransactionalEventListener
    void soon(ImportStarted one) {
        soon();
    }

    @Override
    protected void work() {
        rows.work();
    }
}
