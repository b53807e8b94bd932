package eu.groupexchange.reimbursement;

import org.jspecify.annotations.Nullable;

/**
 * What can change about a claim, as it stands. Only {@link Claim} makes a new one.
 *
 * @param review the last one that still counts, or null
 * @param authorisation that of the payment which is on its way or was made, or null
 */
public record ClaimState(
        ClaimStatus status,
        ClaimClock clock,
        Submission submission,
        @Nullable ClaimReview review,
        @Nullable Authorisation authorisation) {

    public static ClaimState invited(ClaimClock clock) {
        return new ClaimState(ClaimStatus.INVITED, clock, Submission.NONE, null, null);
    }

    ClaimState as(ClaimStatus now) {
        return new ClaimState(now, clock, submission, review, authorisation);
    }

    ClaimState on(ClaimClock other) {
        return new ClaimState(status, other, submission, review, authorisation);
    }

    ClaimState with(Submission other) {
        return new ClaimState(status, clock, other, review, authorisation);
    }

    ClaimState authorised(Authorisation by) {
        return new ClaimState(ClaimStatus.AUTHORISED, clock, submission, review, by);
    }

    /** Nothing is authorised after a review until somebody does. */
    ClaimState reviewed(ClaimStatus now, ClaimReview latest) {
        return new ClaimState(now, clock, submission, latest, null);
    }

    /** Lies with the coordinator, and nothing is decided on it. */
    ClaimState unreviewed() {
        return new ClaimState(ClaimStatus.SUBMITTED, clock, submission, null, null);
    }

    /** With what was sent and decided before; what was authorised is no longer. */
    ClaimState reopened(ClaimStatus as, ClaimClock anew) {
        return new ClaimState(as, anew, submission, review, null);
    }
}
