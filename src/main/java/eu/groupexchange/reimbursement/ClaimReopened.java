package eu.groupexchange.reimbursement;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.AsksUntil;
import java.time.Instant;

/**
 * A claim that had ended goes on.
 *
 * @param underReview whether it lies with the coordinators: then nothing is asked for
 */
public record ClaimReopened(String reason, @AsksUntil Instant deadline, boolean underReview) implements Mail {}
