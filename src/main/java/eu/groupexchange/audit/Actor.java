package eu.groupexchange.audit;

/**
 * Who did something: a staff account, the visiting organisation behind its link, the software by itself, or
 * somebody of whom nothing is known.
 *
 * @param id {@code staff:coordinator}, {@code organisation}, {@code system} or {@code stranger}
 */
public record Actor(String id) {

    private static final String STAFF = "staff:";

    public static final Actor ORGANISATION = new Actor("organisation");
    public static final Actor SYSTEM = new Actor("system");

    /** Who did not sign in; only in the access log. */
    public static final Actor STRANGER = new Actor("stranger");

    public static Actor staff(String userId) {
        return new Actor(STAFF + userId);
    }

    /**
     * The account of the staff.
     *
     * @throws IllegalStateException where it was no person of the staff
     */
    public String account() {
        if (!id.startsWith(STAFF)) {
            throw new IllegalStateException(id + " is no account");
        }
        return id.substring(STAFF.length());
    }
}
