package eu.groupexchange.participation.registration;

import eu.groupexchange.exchange.Slug;

/** The exchange takes no more registrations. */
public class RegistrationClosedException extends RuntimeException {

    public RegistrationClosedException(Slug slug) {
        super("Registration for " + slug + " is closed");
    }
}
