package eu.groupexchange.reimbursement.telling;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.OnlyTells;

/** Another account was given: whoever did not do so has to know. */
@OnlyTells
record BankDetailsChanged(String maskedBefore, String maskedIban) implements Mail {}
