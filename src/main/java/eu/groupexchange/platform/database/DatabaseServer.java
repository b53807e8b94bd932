package eu.groupexchange.platform.database;

/** The PostgreSQL that serves this application. */
public interface DatabaseServer extends AutoCloseable {

    /** As whom we serve. */
    DatabaseAddress address();

    /** As whom we make and change tables; where nobody else was named, the same as who serves. */
    default DatabaseAddress owner() {
        return address();
    }

    /** Whether who serves is another than who owns the tables, and so cannot change what is kept for good. */
    default boolean hasTwoRoles() {
        return !owner().user().equals(address().user());
    }

    /** What it is, for the line that is printed at start; without version and address. */
    String kind();

    /** Where it keeps its data, as far as that is ours to know; otherwise empty. */
    String place();

    /**
     * Called every second. Starts the server again where that is ours to do.
     *
     * @param away whether the database does not answer
     * @throws DatabaseLostException when it never will answer again
     */
    void lookAfter(boolean away) throws DatabaseLostException;

    /** What is done about it when the database is away; a sentence. */
    String comfort();

    /** Called by Spring after the engine and the connection pool have closed, because those depend on it. */
    @Override
    void close();
}
