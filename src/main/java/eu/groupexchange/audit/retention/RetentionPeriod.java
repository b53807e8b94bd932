package eu.groupexchange.audit.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How long a dossier is kept: so many years from the day on which the agency paid the balance. The period ends with the last hour of the same
 * date so many years later, where the exchange took place; where that year has no such date, with the last hour of that month
 * (Regulation (EEC, Euratom) 1182/71, article 3(2)(c)).
 */
public record RetentionPeriod(LocalDate paidOn, int years) {

    /** Five years are what the agency may audit. */
    public static final int YEARS = 5;

    /** The last day on which everything is kept. */
    public LocalDate lastDay() {
        return paidOn.plusYears(years);
    }

    /** The first instant at which it may go; the function {@code kept_until} of the database says the same. */
    public Instant until(ZoneId zone) {
        return lastDay().plusDays(1).atStartOfDay(zone).toInstant();
    }
}
