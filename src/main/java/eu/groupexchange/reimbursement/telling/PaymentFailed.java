package eu.groupexchange.reimbursement.telling;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.AsksUntil;
import java.time.Instant;

/**
 * The payment came back; asks for an account that the bank can pay to.
 *
 * @param reason empty where the bank gave none
 */
record PaymentFailed(String maskedIban, @AsksUntil Instant answerBy, String reason) implements Mail {}
