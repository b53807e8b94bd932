package eu.groupexchange.reimbursement.telling;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.AsksUntil;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The claim cannot be approved as it is.
 *
 * @param items what has to be sent again
 */
record ClaimReturned(
        List<String> items,
        @Nullable String reason,
        @AsksUntil Instant deadline) implements Mail {}
