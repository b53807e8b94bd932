package eu.groupexchange.participation;

/** What was asked does not fit where things stand. The message says so to the person who asked. */
public class NotPossibleNowException extends RuntimeException {

    public NotPossibleNowException(String message) {
        super(message);
    }
}
