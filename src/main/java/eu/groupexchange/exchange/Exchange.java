package eu.groupexchange.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A group exchange as it was published: what the call says and the rules under which it decides.
 *
 * @param slug its name in addresses, {@code valenciennes-2022}; the business key of its process
 * @param referencePrefix what its participations' references begin with, {@code VAL22}
 * @param registrationClosesAt the first instant at which the door is closed
 */
public record Exchange(
        String slug,
        String referencePrefix,
        ExchangeStatus status,
        String title,
        String summary,
        List<String> aims,
        Host host,
        Venue venue,
        Contact contact,
        ZoneId zone,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant registrationClosesAt,
        List<AgendaDay> agenda,
        ExchangeRules rules) {

    public record Host(String name, String fullName, String country, String description, String website) {}

    /** @param latitude in degrees, WGS84; so the longitude */
    public record Venue(
            String name, String address, String city, double latitude, double longitude, String pointSource) {}

    /** Where questions go: a function, not a person. */
    public record Contact(String name, String email) {}

    Exchange in(ExchangeStatus now) {
        return new Exchange(
                slug,
                referencePrefix,
                now,
                title,
                summary,
                aims,
                host,
                venue,
                contact,
                zone,
                firstDay,
                lastDay,
                registrationClosesAt,
                agenda,
                rules);
    }

    /** The days of the exchange, in order. */
    public List<LocalDate> days() {
        return firstDay.datesUntil(lastDay.plusDays(1)).toList();
    }

    public boolean registrationIsOpen(Instant now) {
        return status == ExchangeStatus.PUBLISHED && now.isBefore(registrationClosesAt);
    }

    public Instant startsAt() {
        return firstDay.atStartOfDay(zone).toInstant();
    }

    /** The first instant after the last day on which a claim may be sent. */
    public Instant claimWindowClosesAt() {
        return lastDay.plusDays(rules.claimDays() + 1L).atStartOfDay(zone).toInstant();
    }
}
