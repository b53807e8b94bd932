package eu.groupexchange.reimbursement;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can change about a claim, as it stands. Only {@link Claim} makes a new one. */
public record ClaimState(
        ClaimStatus status,
        Instant deadline,
        @Nullable Instant submittedAt,
        Duration paused,
        boolean declaration,
        @Nullable String signedBy,
        @Nullable String accountHolder,
        @Nullable String iban,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt,
        @Nullable String reviewReason,
        @Nullable String authorisedBy,
        @Nullable Instant authorisedAt,
        @Nullable Instant reopenedAt) {

    public static ClaimState invited(Instant deadline) {
        return new ClaimState(
                ClaimStatus.INVITED,
                deadline,
                null,
                Duration.ZERO,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    ClaimState with(ClaimStatus now) {
        return new ClaimState(
                now,
                deadline,
                submittedAt,
                paused,
                declaration,
                signedBy,
                accountHolder,
                iban,
                reviewedBy,
                reviewedAt,
                reviewReason,
                authorisedBy,
                authorisedAt,
                reopenedAt);
    }

    ClaimState submitted(ClaimDetails details, Instant now) {
        return new ClaimState(
                ClaimStatus.SUBMITTED,
                deadline,
                now,
                paused,
                details.declaration(),
                details.signedBy().strip(),
                details.accountHolder().strip(),
                Iban.normal(details.iban()),
                null,
                null,
                null,
                null,
                null,
                reopenedAt);
    }

    /** What was declared and signed was so with the account that was there then. */
    ClaimState withAccount(String holder, String number) {
        String iban = Iban.normal(number);
        boolean same = iban.equals(this.iban) && holder.strip().equals(accountHolder);
        return new ClaimState(
                status,
                deadline,
                submittedAt,
                paused,
                same && declaration,
                same ? signedBy : null,
                holder.strip(),
                iban,
                reviewedBy,
                reviewedAt,
                reviewReason,
                authorisedBy,
                authorisedAt,
                reopenedAt);
    }

    ClaimState reviewed(ClaimStatus now, String userId, @Nullable String reason, Instant at) {
        return new ClaimState(
                now,
                deadline,
                submittedAt,
                paused,
                declaration,
                signedBy,
                accountHolder,
                iban,
                userId,
                at,
                reason,
                null,
                null,
                reopenedAt);
    }

    /** @param until the deadline, moved by the pause to the end of a day */
    ClaimState paused(Duration pause, Instant until) {
        return new ClaimState(
                status,
                until,
                submittedAt,
                paused.plus(pause),
                declaration,
                signedBy,
                accountHolder,
                iban,
                reviewedBy,
                reviewedAt,
                reviewReason,
                authorisedBy,
                authorisedAt,
                reopenedAt);
    }

    ClaimState authorised(String userId, Instant at) {
        return new ClaimState(
                ClaimStatus.AUTHORISED,
                deadline,
                submittedAt,
                paused,
                declaration,
                signedBy,
                accountHolder,
                iban,
                reviewedBy,
                reviewedAt,
                reviewReason,
                userId,
                at,
                reopenedAt);
    }

    ClaimState unreviewed() {
        return new ClaimState(
                ClaimStatus.SUBMITTED,
                deadline,
                submittedAt,
                paused,
                declaration,
                signedBy,
                accountHolder,
                iban,
                null,
                null,
                null,
                null,
                null,
                reopenedAt);
    }

    /** The time runs anew from then on, until the later of the two deadlines. */
    ClaimState reopened(ClaimStatus as, Instant at, Instant atLeastUntil) {
        return new ClaimState(
                as,
                deadline.isBefore(atLeastUntil) ? atLeastUntil : deadline,
                submittedAt,
                paused,
                declaration,
                signedBy,
                accountHolder,
                iban,
                reviewedBy,
                reviewedAt,
                reviewReason,
                null,
                null,
                at);
    }
}
