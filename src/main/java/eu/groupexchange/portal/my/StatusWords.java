package eu.groupexchange.portal.my;

import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.wording.Texts;

/** The name of a status, and the colour of its tag. */
final class StatusWords {

    private StatusWords() {}

    static String name(ParticipationStatus status) {
        return switch (status) {
            case REGISTERED -> Texts.of("portal.status-words.waiting-address-confirmed");
            case UNDER_REVIEW -> Texts.of("portal.status-words.under-review");
            case INFORMATION_REQUESTED -> Texts.of("portal.status-words.information-needed");
            case ACCEPTED -> "Accepted";
            case WAITING_LIST -> Texts.of("portal.status-words.accepted-waiting-list");
            case INVITED -> "Invited";
            case CONFIRMED -> Texts.of("portal.status-words.place-confirmed");
            case ATTENDED -> Texts.of("portal.status-words.attendance-recorded");
            case ENTITLED -> Texts.of("portal.status-words.lump-sum-due");
            case REIMBURSED -> "Reimbursed";
            case DECLINED -> "Declined";
            case LAPSED -> "Lapsed";
            case WITHDRAWN -> "Withdrawn";
            case NOT_ENTITLED -> Texts.of("portal.status-words.no-lump-sum-due");
            case UNCLAIMED -> Texts.of("portal.status-words.not-claimed");
            case CLAIM_REJECTED -> Texts.of("portal.status-words.claim-rejected");
            case CANCELLED -> Texts.of("portal.status-words.exchange-cancelled");
        };
    }

    /** How a claim stands that decides about a participation to which the lump sum is due. */
    static String name(ClaimStatus status) {
        return switch (status) {
            case INVITED -> Texts.of("portal.status-words.lump-sum-due");
            case SUBMITTED -> Texts.of("portal.status-words.claim-under-review");
            case RETURNED -> Texts.of("portal.status-words.claim-to-be-completed");
            case APPROVED -> Texts.of("portal.status-words.claim-approved");
            case AUTHORISED -> Texts.of("portal.status-words.payment-on-its-way");
            case PAYMENT_FAILED -> Texts.of("portal.status-words.payment-failed");
            case PAID -> "Reimbursed";
            case REJECTED -> Texts.of("portal.status-words.claim-rejected");
            case FORGONE, LAPSED -> Texts.of("portal.status-words.not-claimed");
            case VOID -> Texts.of("portal.status-words.no-lump-sum-due");
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
