package eu.groupexchange.platform.startup;

/**
 * The start cannot succeed until somebody does something about it. The message is one sentence for that person: why, and what
 * to do. It is all that is shown, and the application ends with an exit code other than 0.
 */
public class StartRefusedException extends RuntimeException {

    public StartRefusedException(String sentence) {
        super(sentence);
    }

    /**
     * @param cause kept for a debugger; it is not shown
     */
    public StartRefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
