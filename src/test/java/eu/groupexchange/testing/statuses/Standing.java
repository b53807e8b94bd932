package eu.groupexchange.testing.statuses;

import java.util.function.Supplier;

/**
 * An aggregate as it may stand in a status, brought there by its own transitions.
 *
 * @param having what tells it from others in the same status; empty where nothing does
 */
record Standing<A, S>(S status, String having, Supplier<A> brought) {

    @Override
    public String toString() {
        return having.isEmpty() ? status.toString() : status + " (" + having + ")";
    }
}
