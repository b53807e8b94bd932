package eu.groupexchange.exchange.change;

import eu.groupexchange.exchange.Exchange;
import java.util.List;

/** Something that says what a call says. */
public interface CallFollower {

    /**
     * In the transaction that changes the call.
     *
     * @param fields those that were changed, as JSON pointers
     */
    void callChanged(Exchange after, List<String> fields);
}
