package eu.groupexchange.participation.place;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.AsksUntil;
import eu.groupexchange.exchange.Money;
import java.time.Instant;

/** Offers the place; the letter and an entry for the calendar are attached. */
record InvitationMail(@AsksUntil Instant confirmBy, Money lumpSum) implements Mail {}
