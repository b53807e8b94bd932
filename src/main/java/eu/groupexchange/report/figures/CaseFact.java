package eu.groupexchange.report.figures;

import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.reimbursement.ClaimStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of a participation, and nobody's name in it but the organisation's.
 *
 * @param country ISO 3166 alpha-2
 * @param organisationType the word of the form
 * @param reachedAt when its mailed link was opened
 * @param decidedAt when it was first accepted or declined
 * @param decision what was decided last: {@code accept}, {@code decline}, {@code askInformation}
 * @param recommendation what the rules recommended then
 * @param placeConfirmedAt when the organisation confirmed its place
 * @param halfDays how many it was present on; null before attendance is closed
 * @param claim how its claim stands, or null where there is none
 * @param claimed the lump sum that its claim is about
 * @param claimSentAt when the claim was sent last
 * @param timesReturned how often the claim was returned
 * @param payment the word of the ledger, or null
 * @param paid the lump sum that the bank carried out, or null
 * @param paidOn the day of that
 */
public record CaseFact(
        String reference,
        Slug exchange,
        String organisation,
        String country,
        String organisationType,
        ParticipationStatus status,
        Instant submittedAt,
        @Nullable Instant reachedAt,
        @Nullable Instant decidedAt,
        @Nullable String decision,
        @Nullable String recommendation,
        @Nullable Instant placeConfirmedAt,
        @Nullable Integer halfDays,
        @Nullable ClaimStatus claim,
        @Nullable BigDecimal claimed,
        @Nullable Instant claimSentAt,
        int timesReturned,
        @Nullable String payment,
        @Nullable BigDecimal paid,
        @Nullable LocalDate paidOn) {

    public ReportRow row() {
        return ReportRow.of(status, claim);
    }

    boolean isUndecided() {
        return switch (status) {
            case REGISTERED, UNDER_REVIEW, INFORMATION_REQUESTED -> true;
            default -> false;
        };
    }

    boolean isDeclined() {
        return status == ParticipationStatus.DECLINED;
    }

    /** Accepted, whatever became of it afterwards; an acceptance that was taken back is none. */
    boolean isAccepted() {
        return !isUndecided() && !isDeclined() && "accept".equals(decision);
    }

    /** Whether it kept the place that it had confirmed. */
    boolean hasPlace() {
        return status == ParticipationStatus.CONFIRMED || status.hasAttended();
    }

    public boolean isPresent() {
        return halfDays != null && halfDays > 0;
    }

    /** It had a place, attendance is closed, and it was not there. */
    boolean isNoShow() {
        return status.hasAttended() && !isPresent();
    }

    boolean isClaimSent() {
        return claimSentAt != null;
    }

    boolean isPaid() {
        return paid != null;
    }
}
