package eu.groupexchange.web;

import eu.groupexchange.workflow.NotAwaitedException;
import org.springframework.dao.ConcurrencyFailureException;

/** For the second click of the same moment: it finds what the first has done, and answers alike. */
public final class Again {

    private Again() {}

    /** @param change done already, it does nothing */
    public static void unlessDone(Runnable change) {
        try {
            change.run();
        } catch (ConcurrencyFailureException | NotAwaitedException meanwhile) {
            change.run();
        }
    }
}
