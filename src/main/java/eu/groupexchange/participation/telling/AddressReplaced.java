package eu.groupexchange.participation.telling;

import eu.groupexchange.correspondence.Mail.OnlyTells;
import eu.groupexchange.correspondence.Mail.ToThisAddress;

/** To the address that was replaced by another one. */
@OnlyTells
record AddressReplaced(String maskedAddress) implements ToThisAddress {}
