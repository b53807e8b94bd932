package eu.groupexchange.overview;

import eu.groupexchange.exchange.Exchange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/** What the calendars of exchanges say at a moment, for a statement: a list for each column, in the same order. */
record Venues(Collection<Exchange> exchanges, Instant now) {

    /** By the names that {@link StandingSql} has for them. */
    Map<String, Object> columns() {
        return Map.of(
                "slugs", all(exchange -> exchange.slug().value()),
                "zones", all(exchange -> exchange.zone().getId()),
                "addressDays", all(exchange -> exchange.rules().addressDays()),
                "starts", all(Exchange::startsAt),
                "ends", all(exchange -> exchange.endOf(exchange.lastDay())),
                "tomorrows", all(exchange -> exchange.startOf(today(exchange).plusDays(1))),
                "weekEnds",
                        all(exchange ->
                                exchange.startOf(today(exchange).with(TemporalAdjusters.next(DayOfWeek.MONDAY)))));
    }

    private LocalDate today(Exchange exchange) {
        return now.atZone(exchange.zone()).toLocalDate();
    }

    private String[] all(Function<Exchange, Object> column) {
        return exchanges.stream().map(column).map(Object::toString).toArray(String[]::new);
    }
}
