package eu.groupexchange.exchange;

/** What is stored of an exchange cannot be read: it was damaged, or written by a version that says other things. */
public class UnreadableExchangeException extends RuntimeException {

    private final UnreadableExchange exchange;

    UnreadableExchangeException(UnreadableExchange exchange) {
        super(exchange.inWords());
        this.exchange = exchange;
    }

    public UnreadableExchange exchange() {
        return exchange;
    }
}
