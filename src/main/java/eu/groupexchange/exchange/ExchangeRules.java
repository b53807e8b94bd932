package eu.groupexchange.exchange;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one exchange, as data of it. Each is shown with its source where it decides something.
 *
 * @param version names this set of rules in every decision made under it, such as {@code VAL22-1}
 * @param countriesAllowed ISO 3166-1 alpha-2 codes of the countries that may visit
 * @param countriesExcluded codes of those that may not although they are allowed, such as the host's
 * @param organisationTypes the types that may register for themselves
 * @param addressDays days after which a registration whose link was never opened lapses
 * @param confirmationDays days after being accepted within which the place must be confirmed
 * @param claimDays days after the last day within which a claim may be sent
 * @param claimGraceDays days that remain at least, where the invitation to claim comes late
 * @param objectionDays days after a refusal within which the organisation may object; 0 where the call gives none
 * @param requiredEvidence kinds of evidence a claim must have
 * @param requiredDays days on which a participant must have been present, at least one half-day each
 * @param capacity how many organisations may take part; null where there is no limit
 * @param sources where each rule comes from, by the rule's name
 */
public record ExchangeRules(
        String version,
        List<String> countriesAllowed,
        List<String> countriesExcluded,
        Distance distance,
        List<OrganisationType> organisationTypes,
        int addressReminderDays,
        int addressDays,
        int reviewWorkingDays,
        int confirmationDays,
        List<Integer> confirmationReminderDays,
        Money lumpSum,
        int claimDays,
        int claimGraceDays,
        List<Integer> claimReminderDays,
        int objectionDays,
        List<EvidenceKind> requiredEvidence,
        int requiredDays,
        @Nullable Integer capacity,
        java.util.Map<String, String> sources) {

    /**
     * What happens below the minimum distance, measured as the WGS84 geodesic from the venue.
     *
     * @param minimumKm exactly this far is far enough
     * @param reviewBandKm within this of the limit a place's centre does not decide
     */
    public record Distance(DistanceMode mode, BigDecimal minimumKm, BigDecimal reviewBandKm) {}
}
