package eu.groupexchange.reimbursement.claim;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.AsksUntil;
import java.time.Instant;

/** It has not been claimed yet. */
record ClaimReminder(@AsksUntil Instant deadline) implements Mail {}
