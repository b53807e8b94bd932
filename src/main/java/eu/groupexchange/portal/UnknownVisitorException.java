package eu.groupexchange.portal;

/** A page of a participation was asked for without having come by a mailed link. */
class UnknownVisitorException extends RuntimeException {

    UnknownVisitorException() {
        super("No link was opened in this session");
    }
}
