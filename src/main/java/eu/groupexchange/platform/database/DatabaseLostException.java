package eu.groupexchange.platform.database;

/** The database does not come back by itself. The message is one sentence for whoever runs the application. */
class DatabaseLostException extends Exception {

    DatabaseLostException(String sentence) {
        super(sentence);
    }
}
