package eu.groupexchange.participation.registration;

import eu.groupexchange.correspondence.Mail.OnlyTells;
import eu.groupexchange.correspondence.Mail.ToStaff;
import java.net.URI;

/** Registration has closed: how many there are. */
@OnlyTells
record RegistrationSummary(int registered, int confirmed, int undecided, URI deskUrl) implements ToStaff {}
