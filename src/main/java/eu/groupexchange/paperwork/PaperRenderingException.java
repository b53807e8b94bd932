package eu.groupexchange.paperwork;

/** A paper could not be rendered; the message says which. */
public class PaperRenderingException extends RuntimeException {

    public PaperRenderingException(String message) {
        super(message);
    }

    public PaperRenderingException(String message, Throwable cause) {
        super(message, cause);
    }
}
