package eu.groupexchange.portal.my;

import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.reimbursement.ClaimStatus;

/** The name of a status, and the colour of its tag. */
final class StatusWords {

    private StatusWords() {}

    static String name(ParticipationStatus status) {
        return switch (status) {
            case REGISTERED -> "Waiting for your address to be confirmed";
            case UNDER_REVIEW -> "Under review";
            case INFORMATION_REQUESTED -> "Information needed";
            case ACCEPTED -> "Accepted";
            case WAITING_LIST -> "Accepted, on the waiting list";
            case INVITED -> "Invited";
            case CONFIRMED -> "Place confirmed";
            case ATTENDED -> "Attendance recorded";
            case ENTITLED -> "Lump sum due";
            case REIMBURSED -> "Reimbursed";
            case DECLINED -> "Declined";
            case LAPSED -> "Lapsed";
            case WITHDRAWN -> "Withdrawn";
            case NOT_ENTITLED -> "No lump sum due";
            case UNCLAIMED -> "Not claimed";
            case CLAIM_REJECTED -> "Claim rejected";
            case CANCELLED -> "Exchange cancelled";
        };
    }

    /** How a claim stands that decides about a participation to which the lump sum is due. */
    static String name(ClaimStatus status) {
        return switch (status) {
            case INVITED -> "Lump sum due";
            case SUBMITTED -> "Claim under review";
            case RETURNED -> "Claim to be completed";
            case APPROVED -> "Claim approved";
            case AUTHORISED -> "Payment on its way";
            case PAYMENT_FAILED -> "Payment failed";
            case PAID -> "Reimbursed";
            case REJECTED -> "Claim rejected";
            case FORGONE, LAPSED -> "Not claimed";
            case VOID -> "No lump sum due";
        };
    }

    static String tag(ParticipationStatus status) {
        return switch (status) {
            case REGISTERED, INFORMATION_REQUESTED, INVITED -> "tag-amber";
            case CONFIRMED, REIMBURSED -> "tag-green";
            case DECLINED, NOT_ENTITLED, CLAIM_REJECTED -> "tag-red";
            case LAPSED, WITHDRAWN, UNCLAIMED, CANCELLED -> "tag-grey";
            case UNDER_REVIEW, ACCEPTED, WAITING_LIST, ATTENDED, ENTITLED -> "tag-blue";
        };
    }
}
