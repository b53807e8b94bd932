package eu.groupexchange.participation.withdrawal;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.OnlyTells;

/** The organisation has withdrawn. */
@OnlyTells
record WithdrawalConfirmed() implements Mail {}
