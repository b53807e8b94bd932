package eu.groupexchange.inspection.recomputation;

import eu.groupexchange.background.RepeatedWork;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Recomputes soon after it is asked for, and looks now and then for what a node that stopped has left: a case that is not done is
 * done by whoever starts next.
 */
@Component
@ConditionalOnProperty(name = "exchange.recomputation.automatically", matchIfMissing = true)
class RecomputationSchedule extends RepeatedWork {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final RecomputeMany cases;

    RecomputationSchedule(RecomputeMany cases) {
        super("recomputation", PAUSE, PAUSE, Duration.ZERO);
        this.cases = cases;
    }

    @TransactionalEventListener
    void soon(RecomputeMany.Asked asked) {
        soon();
    }

    @Override
    protected void work() {
        cases.work();
    }
}
