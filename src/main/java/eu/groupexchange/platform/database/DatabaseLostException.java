package eu.groupexchange.platform.database;

/** The database does not come back by itself. The message is one sentence for whoever runs the application. */
public class DatabaseLostException extends Exception {

    public DatabaseLostException(String sentence) {
        super(sentence);
    }
}
