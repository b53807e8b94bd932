package eu.groupexchange.participation.place;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.OnlyTells;
import java.time.Instant;

/** It was not confirmed in time. */
@OnlyTells
record PlaceLapsed(Instant confirmBy) implements Mail {}
