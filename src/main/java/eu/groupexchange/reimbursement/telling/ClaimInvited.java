package eu.groupexchange.reimbursement.telling;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.AsksUntil;
import eu.groupexchange.exchange.Money;
import java.time.Instant;
import java.util.List;

/** The lump sum is due and can be claimed. */
public record ClaimInvited(
        Money amount, String amountBasis, @AsksUntil Instant deadline, List<String> requiredEvidence) implements Mail {}
