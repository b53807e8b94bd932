package eu.groupexchange.audit.retention.daily;

import eu.groupexchange.background.RepeatedWork;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Looks every few minutes what is due, so that it goes on its day whatever time the application was started at, and soon after the
 * demo's clock was moved. Every node does; who comes second finds nothing.
 */
@Component
@ConditionalOnProperty(name = "exchange.retention.delete-automatically", matchIfMissing = true)
class DailyDeletionSchedule extends RepeatedWork {

    private static final Logger log = LoggerFactory.getLogger(DailyDeletionSchedule.class);

    private final DailyDeletions deletions;

    DailyDeletionSchedule(DailyDeletions deletions) {
        super("retention", Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ZERO);
        this.deletions = deletions;
    }

    @Override
    protected void work() {
        deletions.run().forEach((what, number) -> log.info("Deleted, since their time is over: {} {}", number, what));
    }
}
