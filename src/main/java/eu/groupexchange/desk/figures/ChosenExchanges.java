package eu.groupexchange.desk.figures;

import eu.groupexchange.exchange.Exchange;
import java.util.List;

/**
 * Which exchanges are looked at together.
 *
 * @param from as it was typed; so until
 * @param isUnreadable whether one of both is no day
 */
record ChosenExchanges(List<Exchange> all, List<Exchange> chosen, String from, String until, boolean isUnreadable) {

    public boolean has(Exchange exchange) {
        return chosen.contains(exchange);
    }

    /** For addresses. */
    public String query() {
        StringBuilder query = new StringBuilder();
        chosen.forEach(exchange ->
                query.append(query.isEmpty() ? "?" : "&").append("exchange=").append(exchange.slug()));
        return query.toString();
    }
}
