package eu.groupexchange.participation.registration;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.AsksUntil;
import java.time.Instant;

/** The link in the first mail has not been opened. */
record AddressReminder(@AsksUntil Instant lapsesAt) implements Mail {}
