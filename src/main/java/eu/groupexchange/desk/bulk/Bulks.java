package eu.groupexchange.desk.bulk;

import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

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

    Bulks(JdbcBulks bulks, RunBulks runs, ApplicationEventPublisher events, Clock clock) {
        this.bulks = bulks;
        this.runs = runs;
        this.events = events;
        this.clock = clock;
    }

    record Begun(UUID bulk) {}

    /**
     * Begins it in the background; one that was begun before is only looked at.
     *
     * @return the path of the page that shows how far it is, and the results
     */
    @Transactional
    public String begin(BulkOrder order, String userId) {
        check(order);
        if (bulks.begin(order, userId, clock.instant())) {
            events.publishEvent(new Begun(order.id()));
        }
        return path(order.id());
    }

    /**
     * The same, done on this thread before it returns, for whoever reads the results at once; a very long one goes on in the background.
     * Not within a transaction, for each is one of its own.
     */
    @Transactional(propagation = Propagation.NEVER)
    public String doNow(BulkOrder order, String userId) {
        check(order);
        bulks.begin(order, userId, clock.instant());
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && runs.doNext(order.id())) {
            // as long as there are any
        }
        return path(order.id());
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

    private static String path(UUID bulk) {
        return "/desk/bulk/" + bulk;
    }
}
