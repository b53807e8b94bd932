package eu.groupexchange.audit;

/**
 * Who did something: a staff account, the visiting organisation behind its link, or the software by itself.
 *
 * @param id {@code staff:coordinator}, {@code organisation} or {@code system}
 */
public record Actor(String id) {

    private static final String STAFF = "staff:";

    public static final Actor ORGANISATION = new Actor("organisation");
    public static final Actor SYSTEM = new Actor("system");

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
