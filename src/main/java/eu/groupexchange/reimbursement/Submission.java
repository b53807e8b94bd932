package eu.groupexchange.reimbursement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation has written into its claim so far beside the evidence.
 *
 * @param declared whether the declaration was made with this account
 * @param signedBy the name of who signed with this account, or null
 * @param sentAt when it was sent last, or null
 */
public record Submission(
        @Nullable BankAccount account,
        boolean declared,
        @Nullable String signedBy,
        @Nullable Instant sentAt) {

    /** Nothing yet. */
    static final Submission NONE = new Submission(null, false, null, null);

    static Submission of(ClaimDetails details, Instant now) {
        return new Submission(
                details.account(), details.declaration(), details.signedBy().strip(), now);
    }

    /** What was declared and signed was so with the account that was there then. */
    Submission with(BankAccount other) {
        return other.equals(account) ? this : new Submission(other, false, null, sentAt);
    }

    /** Whether this was written, declared and signed with just these words. */
    boolean says(ClaimDetails details) {
        return details.account().equals(account)
                && details.declaration()
                && details.signedBy().strip().equals(signedBy);
    }
}
