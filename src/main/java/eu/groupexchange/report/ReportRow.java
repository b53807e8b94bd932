package eu.groupexchange.report;

import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.reimbursement.ClaimStatus;
import org.jspecify.annotations.Nullable;

/** The rows in which a report counts registrations. Each registration is in exactly one of them, so they add up. */
enum ReportRow {
    ADDRESS_NOT_CONFIRMED("Address not confirmed yet"),
    UNDER_REVIEW("Under review"),
    WITHOUT_PLACE("Accepted, without a place yet"),
    INVITED("Invited, place not confirmed yet"),
    CONFIRMED("Place confirmed"),
    BEING_DECIDED("Attendance recorded, lump sum being decided"),
    CLAIM_OPEN("Lump sum due, not claimed yet"),
    CLAIM_UNDER_REVIEW("Claim under review"),
    PAYMENT_UNDER_WAY("Payment authorised, not carried out yet"),
    PAYMENT_FAILED("Payment failed, account to be corrected"),
    REIMBURSED("Reimbursed"),
    NOT_ENTITLED("Lump sum not due"),
    NOT_CLAIMED("Lump sum not claimed"),
    CLAIM_REJECTED("Claim rejected"),
    DECLINED("Declined"),
    WITHDRAWN("Withdrawn"),
    LAPSED("Lapsed"),
    CANCELLED("Exchange cancelled");

    private final String label;

    ReportRow(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** @param claim how its claim stands, or null where there is none yet */
    static ReportRow of(ParticipationStatus status, @Nullable ClaimStatus claim) {
        return switch (status) {
            case REGISTERED -> ADDRESS_NOT_CONFIRMED;
            case UNDER_REVIEW, INFORMATION_REQUESTED -> UNDER_REVIEW;
            case ACCEPTED, WAITING_LIST -> WITHOUT_PLACE;
            case INVITED -> INVITED;
            case CONFIRMED -> CONFIRMED;
            case ATTENDED -> BEING_DECIDED;
            case ENTITLED -> entitled(claim);
            case REIMBURSED -> REIMBURSED;
            case NOT_ENTITLED -> NOT_ENTITLED;
            case UNCLAIMED -> NOT_CLAIMED;
            case CLAIM_REJECTED -> CLAIM_REJECTED;
            case DECLINED -> DECLINED;
            case WITHDRAWN -> WITHDRAWN;
            case LAPSED -> LAPSED;
            case CANCELLED -> CANCELLED;
        };
    }

    /** A claim that has ended while its participation has not is about to be told to it. */
    private static ReportRow entitled(@Nullable ClaimStatus claim) {
        if (claim == null) {
            return CLAIM_OPEN;
        }
        return switch (claim) {
            case INVITED, RETURNED, VOID, FORGONE, LAPSED -> CLAIM_OPEN;
            case SUBMITTED, APPROVED, REJECTED -> CLAIM_UNDER_REVIEW;
            case AUTHORISED, PAID -> PAYMENT_UNDER_WAY;
            case PAYMENT_FAILED -> PAYMENT_FAILED;
        };
    }
}
