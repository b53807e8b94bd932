package eu.groupexchange.audit.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry about the day on which the agency paid the balance.
 *
 * @param scope an exchange's slug, or {@link #PROJECT}
 * @param number counts the entries of the scope from 1; the latest counts
 * @param paidOn null where an earlier entry was taken back
 * @param reason why it was corrected; null for a first entry
 */
public record BalanceDate(
        String scope,
        int number,
        @Nullable LocalDate paidOn,
        int years,
        @Nullable String reason,
        String enteredBy,
        Instant enteredAt) {

    /** For every exchange that has no day of its own. */
    public static final String PROJECT = "*";

    /** Empty while the day is unknown. */
    public Optional<RetentionPeriod> period() {
        return Optional.ofNullable(paidOn).map(day -> new RetentionPeriod(day, years));
    }
}
