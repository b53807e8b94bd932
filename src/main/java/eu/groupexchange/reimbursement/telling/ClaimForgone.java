package eu.groupexchange.reimbursement.telling;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.OnlyTells;

/** The organisation does not claim. */
@OnlyTells
record ClaimForgone() implements Mail {}
