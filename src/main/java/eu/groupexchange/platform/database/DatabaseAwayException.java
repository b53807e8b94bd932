package eu.groupexchange.platform.database;

import java.sql.SQLTransientConnectionException;

/** Nobody waits for a connection while it is known that there is none. */
class DatabaseAwayException extends SQLTransientConnectionException {

    DatabaseAwayException() {
        super("The database is away", "08001");
    }
}
