package eu.groupexchange.overview;

import eu.groupexchange.eligibility.Recommendation;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.reimbursement.ClaimStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How one case stands.
 *
 * @param zone in which the days of its exchange are counted
 * @param confirmBy the first instant at which the place can no longer be confirmed; null where none is or was offered
 * @param kilometres from the venue, to the metre; null where nobody knows
 * @param recommendation of the latest assessment; null where there is none yet
 * @param daysPresent days with at least one half-day; null until attendance is closed
 * @param claim null where there is none
 * @param hints how many other things somebody should look at; the dossier names them
 */
public record CaseStanding(
        ParticipationReference reference,
        Slug exchange,
        ZoneId zone,
        Organisation organisation,
        ParticipationStatus status,
        NextStep next,
        Instant submittedAt,
        @Nullable Instant confirmBy,
        @Nullable Instant confirmedAt,
        @Nullable BigDecimal kilometres,
        @Nullable Recommendation recommendation,
        @Nullable Integer halfDays,
        @Nullable Integer daysPresent,
        @Nullable ClaimStanding claim,
        MoneyStanding money,
        int hints) {

    /** @param country ISO 3166-1 alpha-2 */
    public record Organisation(String name, String country, String city, String contactName, String email) {

        /** In English. */
        public String countryName() {
            return new Locale.Builder().setRegion(country).build().getDisplayCountry(Locale.ENGLISH);
        }
    }

    /** @param deadline the first instant at which it can no longer be sent */
    public record ClaimStanding(
            ClaimStatus status, Instant deadline, @Nullable Instant submittedAt) {}

    /**
     * @param amount null where none is due
     * @param paidOn the value date; null until the bank has paid
     * @param run in which it is or was ordered
     * @param bankReference what the bank calls the run; null until finance wrote it down
     */
    public record MoneyStanding(
            MoneyState state,
            @Nullable Money amount,
            @Nullable LocalDate paidOn,
            @Nullable String run,
            @Nullable String bankReference) {}

    CaseStanding withHints(int counted) {
        return new CaseStanding(
                reference,
                exchange,
                zone,
                organisation,
                status,
                next,
                submittedAt,
                confirmBy,
                confirmedAt,
                kilometres,
                recommendation,
                halfDays,
                daysPresent,
                claim,
                money,
                counted);
    }
}
