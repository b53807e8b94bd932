package eu.groupexchange.participation.registration;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.AsksUntil;
import java.time.Instant;

/** The same to one that a coordinator registered. */
record RegisteredOnBehalf(@AsksUntil Instant lapsesAt) implements Mail {}
