package eu.groupexchange.participation;

import java.util.List;

/** Where a participation is on its way. The name is stored; do not rename. */
public enum ParticipationStatus {
    /** Sent in; the mailed link has not been opened yet. */
    REGISTERED,
    UNDER_REVIEW,
    /** A coordinator asked for information; the organisation is to amend its registration. */
    INFORMATION_REQUESTED,
    /** Accepted; whether there is a place is being found out. */
    ACCEPTED,
    /** Accepted, and waiting for a place to become free. */
    WAITING_LIST,
    /** Invited to a place that is held; the organisation is to confirm. */
    INVITED,
    CONFIRMED,
    /** Attendance is closed; whether the lump sum is due is being decided. */
    ATTENDED,
    /** The lump sum is due; the claim tells the rest. */
    ENTITLED,
    REIMBURSED,
    DECLINED,
    LAPSED,
    WITHDRAWN,
    NOT_ENTITLED,
    /** Entitled, but no claim was made: forgone or lapsed. */
    UNCLAIMED,
    CLAIM_REJECTED,
    CANCELLED;

    /** Those in which nobody knows yet whether the organisation will come. */
    public static List<ParticipationStatus> undecided() {
        return List.of(REGISTERED, UNDER_REVIEW, INFORMATION_REQUESTED, ACCEPTED, WAITING_LIST, INVITED);
    }

    /** Whether nothing can happen to it any more. */
    public boolean isEnd() {
        return compareTo(REIMBURSED) >= 0;
    }

    /** Whether it was accepted and the exchange has not begun for it: an amendment, or a second look, may undo that. */
    public boolean isAccepted() {
        return this == ACCEPTED || this == WAITING_LIST || this == INVITED || this == CONFIRMED;
    }

    /** Whether it has an invitation that counts. */
    public boolean isInvited() {
        return this == INVITED || this == CONFIRMED;
    }

    /** Whether its attendance is closed; what follows from it may have ended already. */
    public boolean hasAttended() {
        return switch (this) {
            case ATTENDED, ENTITLED, REIMBURSED, NOT_ENTITLED, UNCLAIMED, CLAIM_REJECTED -> true;
            default -> false;
        };
    }

    /** As people read it, such as {@code under review}. */
    public String inWords() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
