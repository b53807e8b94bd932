package eu.groupexchange.participation.place;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.AsksUntil;
import java.time.Instant;

/** The place waits to be confirmed. */
record ConfirmationReminder(@AsksUntil Instant confirmBy) implements Mail {}
