package eu.groupexchange.participation.access;

import eu.groupexchange.correspondence.Mail.OnlyTells;
import eu.groupexchange.correspondence.Mail.ToThisAddress;

/** To the address on file, when another one was given. */
@OnlyTells
record AddressChangeRequested(String maskedAddress) implements ToThisAddress {}
