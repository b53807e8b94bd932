package eu.groupexchange.participation.registration;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.AsksUntil;
import java.time.Instant;

/** Thanks for the registration, and asks to confirm the address by opening the link. */
record RegistrationAcknowledged(@AsksUntil Instant lapsesAt) implements Mail {}
