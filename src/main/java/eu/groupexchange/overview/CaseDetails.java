package eu.groupexchange.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What else is stored of a case, for who takes everything out: nothing of it decides anything here.
 *
 * @param answers of the registration, by the key of the form
 * @param account null where none was given; for finance and auditors alone
 */
public record CaseDetails(
        String organisationType,
        @Nullable String registrationNumber,
        Map<String, String> answers,
        @Nullable Instant addressConfirmedAt,
        @Nullable Instant endedAt,
        @Nullable ClaimDates claim,
        @Nullable Account account,
        @Nullable PaymentFacts payment) {

    public record ClaimDates(
            Instant invitedAt,
            @Nullable String reviewedBy,
            @Nullable Instant reviewedAt,
            @Nullable String authorisedBy,
            @Nullable Instant authorisedAt) {}

    /** @param iban without spaces */
    public record Account(String holder, String iban) {}

    /** @param orderedFor the day for which the bank was asked to pay */
    public record PaymentFacts(
            String endToEndId, int attempt, @Nullable LocalDate orderedFor) {}
}
