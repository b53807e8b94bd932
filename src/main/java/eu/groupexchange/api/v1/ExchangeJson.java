package eu.groupexchange.api.v1;

import eu.groupexchange.exchange.Exchange;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An exchange, as its call says.
 *
 * @param registrationClosesAt the first instant at which the door is closed
 * @param claimsUntil the first instant at which no claim is taken any more
 * @param revision how often it was changed since it was published
 */
record ExchangeJson(
        String slug,
        String title,
        String summary,
        String status,
        Host host,
        Venue venue,
        LocalDate firstDay,
        LocalDate lastDay,
        String timeZone,
        Instant registrationClosesAt,
        Instant claimsUntil,
        String rulesVersion,
        int revision,
        String participations) {

    record Host(String name, String fullName, String country, String website) {}

    record Venue(String name, String address, String city, double latitude, double longitude) {}

    static ExchangeJson of(Exchange exchange) {
        return new ExchangeJson(
                exchange.slug().value(),
                exchange.title(),
                exchange.summary(),
                Words.of(exchange.status()),
                new Host(
                        exchange.host().name(),
                        exchange.host().fullName(),
                        exchange.host().country(),
                        exchange.host().website()),
                new Venue(
                        exchange.venue().name(),
                        exchange.venue().address(),
                        exchange.venue().city(),
                        exchange.venue().latitude(),
                        exchange.venue().longitude()),
                exchange.firstDay(),
                exchange.lastDay(),
                exchange.zone().getId(),
                exchange.registrationClosesAt(),
                exchange.claimWindowClosesAt(),
                exchange.rules().version(),
                exchange.revision(),
                "/api/v1/exchanges/" + exchange.slug() + "/participations");
    }
}
