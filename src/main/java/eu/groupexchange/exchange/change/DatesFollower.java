package eu.groupexchange.exchange.change;

import eu.groupexchange.exchange.Exchange;

/** Something whose own dates hang on those of an exchange. */
public interface DatesFollower {

    /** In the transaction that moves the exchange, so that nothing happens on an old date. */
    void datesMoved(Exchange before, Exchange after);
}
