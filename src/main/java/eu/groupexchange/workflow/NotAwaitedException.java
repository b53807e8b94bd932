package eu.groupexchange.workflow;

/** No process waits for what was told to it: it is too late, too early, or was told before. */
public class NotAwaitedException extends RuntimeException {

    public NotAwaitedException(String message) {
        super(message);
    }

    public NotAwaitedException(String message, Throwable cause) {
        super(message, cause);
    }
}
