package eu.groupexchange.participation.registration;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.OnlyTells;

/** It never was. */
@OnlyTells
record RegistrationLapsed() implements Mail {}
