package eu.groupexchange.correspondence;

/** Whom a mail is for, wherever that one is reached by then. The name is stored; do not rename. */
public enum Destination {
    ORGANISATION,
    /** The contact of the exchange. */
    STAFF,
    /** Whoever is at this address. */
    ADDRESS;

    static Destination of(Mail mail) {
        if (mail instanceof Mail.ToStaff) {
            return STAFF;
        }
        return mail instanceof Mail.ToThisAddress ? ADDRESS : ORGANISATION;
    }
}
