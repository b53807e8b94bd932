package eu.groupexchange.portal.link;

import eu.groupexchange.wording.Texts;

/** A page of a participation was asked for without having come by a mailed link. */
public class UnknownVisitorException extends RuntimeException {

    public UnknownVisitorException() {
        super(Texts.of("portal.unknown-visitor-exception.no-link-opened"));
    }
}
