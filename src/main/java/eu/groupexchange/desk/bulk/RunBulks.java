package eu.groupexchange.desk.bulk;

import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.Clash;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what was asked for many, one transaction each: what was done is marked within it, so nothing is done twice and nothing is lost, and a
 * node that dies leaves the rest to another. What is about one order goes in its order, on one node at a time.
 */
@Component
class RunBulks {

    private static final Logger LOG = LoggerFactory.getLogger(RunBulks.class);

    private static final Duration KEPT = Duration.ofDays(30);

    /** Somebody or something else was faster; it is looked at anew so many times before that is said. */
    private static final int ATTEMPTS = 3;

    private final JdbcBulks bulks;
    private final BulkActions actions;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RunBulks(JdbcBulks bulks, BulkActions actions, Clock clock, PlatformTransactionManager transactions) {
        this.bulks = bulks;
        this.actions = actions;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does one of any; false where nothing is to be done that no other node has in hand. */
    boolean doNext() {
        return doNext(bulks::holdAny);
    }

    /** Does one of these; false once it has ended. */
    boolean doNext(UUID bulk) {
        return doNext(() -> bulks.hold(bulk));
    }

    private boolean doNext(Supplier<Optional<UUID>> hold) {
        AtomicReference<JdbcBulks.Next> begun = new AtomicReference<>();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<UUID> held = hold.get();
                held.ifPresent(bulk -> bulks.next(bulk)
                        .ifPresentOrElse(
                                next -> {
                                    begun.set(next);
                                    apply(next);
                                },
                                () -> bulks.end(bulk, clock.instant())));
                return held.isPresent();
            }));
        } catch (RuntimeException e) {
            JdbcBulks.Next item = begun.get();
            if (item == null) {
                throw e;
            }
            transaction.executeWithoutResult(status -> failed(item, e));
            return true;
        }
    }

    private void apply(JdbcBulks.Next item) {
        actions.get(item.action()).apply(item.reference(), item.answers(), item.by());
        bulks.done(item, clock.instant());
    }

    private void failed(JdbcBulks.Next item, RuntimeException e) {
        if (Clash.isBehind(e) && item.attempts() + 1 < ATTEMPTS) {
            bulks.triedInVain(item);
        } else if (e instanceof RefusedException refusal) {
            bulks.refused(item, refusal.why(), clock.instant());
        } else if (Clash.isBehind(e)) {
            bulks.refused(item, DeskWords.MEANWHILE, clock.instant());
        } else {
            LOG.error("{} of {} failed", item.action(), item.reference(), e);
            bulks.refused(item, Texts.of("bulk.failed"), clock.instant());
        }
    }

    /** Results that nobody needs any more; what was done stands in the decision log. Safe on several nodes at once. */
    void tidyUp() {
        transaction.executeWithoutResult(
                status -> bulks.deleteThoseOfBefore(clock.instant().minus(KEPT)));
    }
}
