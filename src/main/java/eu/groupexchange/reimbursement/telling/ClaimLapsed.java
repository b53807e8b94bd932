package eu.groupexchange.reimbursement.telling;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.OnlyTells;
import java.time.Instant;

/** The time to claim is over. */
@OnlyTells
record ClaimLapsed(Instant deadline) implements Mail {}
