package eu.groupexchange.portal.link;

/** A page of a participation was asked for without having come by a mailed link. */
public class UnknownVisitorException extends RuntimeException {

    public UnknownVisitorException() {
        super("No link was opened in this session");
    }
}
