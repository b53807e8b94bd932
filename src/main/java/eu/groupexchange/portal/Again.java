package eu.groupexchange.portal;

import eu.groupexchange.workflow.NotAwaitedException;
import org.springframework.dao.ConcurrencyFailureException;

/** For the second click of the same moment: it finds what the first has done, and answers alike. */
final class Again {

    private Again() {}

    /** @param change done already, it does nothing */
    static void unlessDone(Runnable change) {
        try {
            change.run();
        } catch (ConcurrencyFailureException | NotAwaitedException meanwhile) {
            change.run();
        }
    }
}
