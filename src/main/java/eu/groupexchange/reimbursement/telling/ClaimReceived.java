package eu.groupexchange.reimbursement.telling;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.OnlyTells;
import eu.groupexchange.exchange.Money;
import java.util.List;

/**
 * What was sent, as a paper.
 *
 * @param evidence the names of the files
 * @param corrected whether it is about the account alone, after a payment that came back
 * @param replaces whether an earlier version of the paper is out
 */
@OnlyTells(withLink = true)
record ClaimReceived(Money amount, List<String> evidence, boolean corrected, boolean replaces) implements Mail {}
