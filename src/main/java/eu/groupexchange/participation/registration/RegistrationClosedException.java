package eu.groupexchange.participation.registration;

/** The exchange takes no more registrations. */
public class RegistrationClosedException extends RuntimeException {

    public RegistrationClosedException(String slug) {
        super("Registration for " + slug + " is closed");
    }
}
