package eu.groupexchange.participation.cancellation;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.OnlyTells;

/** The exchange does not take place. */
@OnlyTells
record ExchangeCancelled(String reason, boolean invited) implements Mail {}
