package eu.groupexchange.portal;

import eu.groupexchange.participation.ParticipationStatus;

/** The name of a status, and the colour of its tag. */
final class StatusWords {

    private StatusWords() {}

    static String name(ParticipationStatus status) {
        return switch (status) {
            case REGISTERED -> "Waiting for your address to be confirmed";
            case UNDER_REVIEW -> "Under review";
            case INFORMATION_REQUESTED -> "Information needed";
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

    static String tag(ParticipationStatus status) {
        return switch (status) {
            case REGISTERED, INFORMATION_REQUESTED, INVITED -> "tag-amber";
            case CONFIRMED, REIMBURSED -> "tag-green";
            case DECLINED, NOT_ENTITLED, CLAIM_REJECTED -> "tag-red";
            case LAPSED, WITHDRAWN, UNCLAIMED, CANCELLED -> "tag-grey";
            case UNDER_REVIEW, ATTENDED, ENTITLED -> "tag-blue";
        };
    }
}
