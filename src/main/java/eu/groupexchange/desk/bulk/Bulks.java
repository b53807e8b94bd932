package eu.groupexchange.desk.bulk;

import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes orders for many, and tells how they stand. Whoever takes one on a page has asked whether the person may. */
@Component
public class Bulks {

    /** No list of ours is longer, and no form is larger. */
    public static final int AT_MOST = 20_000;

    /** A script waits so long for the results; what is not done by then goes on in the background. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final JdbcBulks bulks;
    private final RunBulks runs;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Duration patienceOfPages;

    /** @param patienceOfPages how long somebody waits before a page shows how far it is */
    Bulks(
            JdbcBulks bulks,
            RunBulks runs,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${exchange.bulk.patience:1s}") Duration patienceOfPages) {
        this.bulks = bulks;
        this.runs = runs;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.patienceOfPages = patienceOfPages;
    }

    record Begun(UUID bulk) {}

    /**
     * Begins it in the background; one that was begun before is only looked at. What is short is done when this returns. Not within a
     * transaction, for each is one of its own.
     *
     * @return the path of the page that shows how far it is, and the results
     */
    @Transactional(propagation = Propagation.NEVER)
    public String begin(BulkOrder order, String userId) {
        return begin(order, userId, patienceOfPages);
    }

    /** The same for whoever reads the results at once: a long one is waited for, and only a very long one goes on in the background. */
    @Transactional(propagation = Propagation.NEVER)
    public String doNow(BulkOrder order, String userId) {
        return begin(order, userId, PATIENCE);
    }

    private String begin(BulkOrder order, String userId, Duration patience) {
        check(order);
        transaction.executeWithoutResult(status -> {
            if (bulks.begin(order, userId, clock.instant())) {
                events.publishEvent(new Begun(order.id()));
            }
        });
        long until = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < until && runs.doNext(order.id())) {
            // as long as there are any
        }
        return "/desk/bulk/" + order.id();
    }

    private static void check(BulkOrder order) {
        if (order.items().isEmpty()) {
            throw RefusedException.input(Texts.of("bulk.nobody-chosen"));
        }
        if (order.items().size() > AT_MOST) {
            throw RefusedException.input(Texts.of("bulk.too-many", AT_MOST));
        }
    }

    Optional<BulkWork> find(UUID bulk) {
        return bulks.find(bulk);
    }

    List<BulkWork.Result> results(UUID bulk) {
        return bulks.results(bulk);
    }
}
