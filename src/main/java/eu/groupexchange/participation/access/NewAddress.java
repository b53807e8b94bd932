package eu.groupexchange.participation.access;

import eu.groupexchange.correspondence.Mail.AsksUntil;
import eu.groupexchange.correspondence.Mail.ToThisAddress;
import java.time.Instant;

/** To an address that is to replace the one on file; its link proves it. */
record NewAddress(@AsksUntil Instant answerBy) implements ToThisAddress {}
