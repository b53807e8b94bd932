package eu.groupexchange.reimbursement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator made of a claim, which its status tells.
 *
 * @param by the account of who decided
 * @param reason or null, where none was needed
 */
public record ClaimReview(String by, @Nullable String reason, Instant at) {}
