package eu.groupexchange.reimbursement.entitlement;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.OnlyTells;
import eu.groupexchange.participation.telling.NegativeDecision;

/** The lump sum is not due; the letter is attached. */
@OnlyTells
record NotEntitled(NegativeDecision refusal) implements Mail {}
