package eu.groupexchange.reimbursement.telling;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.OnlyTells;
import eu.groupexchange.participation.telling.NegativeDecision;

/** The claim is refused; the letter is attached. */
@OnlyTells
record ClaimRejected(NegativeDecision refusal) implements Mail {}
