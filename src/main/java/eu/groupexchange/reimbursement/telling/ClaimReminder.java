package eu.groupexchange.reimbursement.telling;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.AsksUntil;
import java.time.Instant;

/** It has not been claimed yet. */
public record ClaimReminder(@AsksUntil Instant deadline) implements Mail {}
