package eu.groupexchange.payment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The days for which the bank can be ordered, counted in the zone of payments ({@link PaymentSettings}). */
@Component
public class PaymentDays {

    private final PaymentSettings settings;
    private final Clock clock;

    PaymentDays(PaymentSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** This moment, as exact as it is stored. */
    public ZonedDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atZone(settings.zone());
    }

    public LocalDate today() {
        return dayOf(clock.instant());
    }

    public LocalDate dayOf(Instant moment) {
        return moment.atZone(settings.zone()).toLocalDate();
    }

    /** The first instant at which the day is over. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(settings.zone()).toInstant();
    }

    /** The first day for which an order that is made now can ask: a bank day, and the lead time in bank days away. */
    public LocalDate earliest() {
        return earliestFor(clock.instant());
    }

    /** The same for an order that is made then. */
    public LocalDate earliestFor(Instant moment) {
        return BankDays.after(dayOf(moment), settings.leadDays());
    }

    /** The last day for which an order that is made now can ask; never before {@link #earliest}. */
    public LocalDate latest() {
        LocalDate last = today().plusDays(settings.latestWithinDays());
        return last.isBefore(earliest()) ? earliest() : last;
    }
}
