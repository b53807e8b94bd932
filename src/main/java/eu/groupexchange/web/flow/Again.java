package eu.groupexchange.web.flow;

import eu.groupexchange.workflow.Clash;

/** For the second click of the same moment: it finds what the first has done, and answers alike. */
public final class Again {

    private Again() {}

    /** @param change done already, it does nothing */
    public static void unlessDone(Runnable change) {
        try {
            change.run();
        } catch (RuntimeException e) {
            if (!Clash.isBehind(e)) {
                throw e;
            }
            change.run();
        }
    }
}
