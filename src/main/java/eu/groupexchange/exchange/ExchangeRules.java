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
 * @param taskWorkingDays within how many working days each kind of task of the staff is due
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
        TaskWorkingDays taskWorkingDays,
        java.util.Map<String, String> sources) {

    /** A call that says nothing of tasks, as none did in the beginning, has the usual times. */
    public ExchangeRules {
        taskWorkingDays = taskWorkingDays == null ? TaskWorkingDays.USUAL : taskWorkingDays;
    }

    /**
     * Working days within which the staff does what waits for it, each counted from the day after the task came. Reviews have
     * theirs in {@code reviewWorkingDays}, a day's attendance is due when the day ends, a payment run when its bank day ends.
     * Nothing that is decided about an organisation rests on them. What is left out, or 0, is as usual.
     *
     * @param participantList but never after the exchange has begun
     */
    public record TaskWorkingDays(
            int participantList,
            int entitlement,
            int claimReview,
            int authorisation,
            int signedSheet,
            int closing,
            int returnedMail) {

        public static final TaskWorkingDays USUAL = new TaskWorkingDays(0, 0, 0, 0, 0, 0, 0);

        public TaskWorkingDays {
            participantList = given(participantList, 2);
            entitlement = given(entitlement, 3);
            claimReview = given(claimReview, 10);
            authorisation = given(authorisation, 5);
            signedSheet = given(signedSheet, 5);
            closing = given(closing, 10);
            returnedMail = given(returnedMail, 3);
        }

        private static int given(int days, int usual) {
            return days == 0 ? usual : days;
        }
    }

    /**
     * What happens below the minimum distance, measured as the WGS84 geodesic from the venue.
     *
     * @param minimumKm exactly this far is far enough
     * @param reviewBandKm within this of the limit a place's centre does not decide
     */
    public record Distance(DistanceMode mode, BigDecimal minimumKm, BigDecimal reviewBandKm) {}
}
