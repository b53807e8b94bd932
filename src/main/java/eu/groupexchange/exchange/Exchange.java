package eu.groupexchange.exchange;

import eu.groupexchange.wording.VenueTime;
import eu.groupexchange.wording.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A group exchange as it was published: what the call says and the rules under which it decides.
 *
 * @param slug its name in addresses, {@code valenciennes-2022}; the business key of its process
 * @param referencePrefix what its participations' references begin with, {@code VAL22}
 * @param contact to whom questions go
 * @param moderator who leads through the days; null where the call names nobody
 * @param signatory who signs letters for the host; null where the call names nobody
 * @param registrationClosesAt the first instant at which the door is closed
 * @param survey what is asked afterwards; the usual questions where the call says nothing
 * @param revision how often it was changed since it was published; a call has none
 */
public record Exchange(
        Slug slug,
        String referencePrefix,
        ExchangeStatus status,
        String title,
        String summary,
        List<String> aims,
        Host host,
        Venue venue,
        Contact contact,
        @Nullable Person moderator,
        @Nullable Person signatory,
        ZoneId zone,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant registrationClosesAt,
        List<AgendaDay> agenda,
        ExchangeRules rules,
        Survey survey,
        int revision) {

    public Exchange {
        survey = survey == null ? Survey.usual() : survey;
    }

    public record Host(String name, String fullName, String country, String description, String website) {}

    /** @param latitude in degrees, WGS84; so the longitude */
    public record Venue(
            String name, String address, String city, double latitude, double longitude, String pointSource) {}

    /** Where questions go, and where replies to mails arrive. */
    public record Contact(String name, String email) {}

    /** @param role what the person is there, as it stands below a signature */
    public record Person(String name, String role, String organisation) {

        /** {@code Amélie Esperou, project coordinator, i-TRANS} */
        public String inWords() {
            return Stream.of(name, role, organisation)
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(", "));
        }
    }

    public Exchange in(ExchangeStatus now, int revised) {
        return with(now, firstDay, lastDay, registrationClosesAt, agenda, revised);
    }

    /** Begins on that day; the others follow it as before, each with its programme. */
    public Exchange beginningOn(LocalDate day) {
        long by = ChronoUnit.DAYS.between(firstDay, day);
        return with(
                status,
                day,
                lastDay.plusDays(by),
                registrationClosesAt,
                agenda.stream()
                        .map(each -> new AgendaDay(each.date().plusDays(by), each.title(), each.sessions()))
                        .toList(),
                revision);
    }

    public Exchange closingRegistrationAt(Instant instant) {
        return with(status, firstDay, lastDay, instant, agenda, revision);
    }

    private Exchange with(
            ExchangeStatus now,
            LocalDate first,
            LocalDate last,
            Instant closesAt,
            List<AgendaDay> programme,
            int revised) {
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
                moderator,
                signatory,
                zone,
                first,
                last,
                closesAt,
                programme,
                rules,
                survey,
                revised);
    }

    /** The days of the exchange, in order. */
    public List<LocalDate> days() {
        return firstDay.datesUntil(lastDay.plusDays(1)).toList();
    }

    public boolean registrationIsOpen(Instant now) {
        return status == ExchangeStatus.PUBLISHED && now.isBefore(registrationClosesAt);
    }

    public Instant startsAt() {
        return startOf(firstDay);
    }

    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The first instant at which the day is over. */
    public Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /** The last day on which one can register. */
    public LocalDate lastRegistrationDay() {
        return registrationClosesAt.minusNanos(1).atZone(zone).toLocalDate();
    }

    /** The programme of one of its days; empty where there is none. */
    public Optional<AgendaDay> programmeOf(LocalDate day) {
        return agenda.stream().filter(each -> each.date().equals(day)).findFirst();
    }

    /** Whether there is something to attend on that half-day; of a day whose sessions are not announced, both. */
    public boolean hasProgramme(LocalDate day, HalfDay half) {
        List<AgendaDay.Half> announced = programmeOf(day).map(AgendaDay::halves).orElse(List.of());
        return announced.isEmpty() || announced.stream().anyMatch(each -> each.half() == half);
    }

    /** The end of the day at the venue that is so many days after the one of then: how every deadline ends. */
    public Instant endOfDayAfter(Instant from, int days) {
        return endOf(from.atZone(zone).toLocalDate().plusDays(days));
    }

    /** The end of the day at the venue on which it is then; at midnight the day that ends with it. */
    public Instant endOfDayOf(Instant then) {
        return endOf(then.minusNanos(1).atZone(zone).toLocalDate());
    }

    /** The end of the working day at the venue that is so many working days after the day of then. */
    public Instant endOfWorkingDayAfter(Instant then, int days) {
        return WorkingDays.endAfter(then, days, zone);
    }

    /** Until when one may object to a decision of then; empty where the call gives no time. */
    public Optional<Instant> objectionUntil(Instant decidedAt) {
        return rules.objectionDays() > 0
                ? Optional.of(endOfDayAfter(decidedAt, rules.objectionDays()))
                : Optional.empty();
    }

    /** How times at the venue are told. */
    public VenueTime time() {
        return new VenueTime(zone, venue.city());
    }

    /** So many calendar days later at the venue, at the same time of the day, whatever the clocks did in between. */
    public Instant daysAfter(Instant from, int days) {
        return from.atZone(zone).plusDays(days).toInstant();
    }

    /** The first instant after the last day on which a claim may be sent. */
    public Instant claimWindowClosesAt() {
        return endOf(lastDay.plusDays(rules.claimDays()));
    }
}
