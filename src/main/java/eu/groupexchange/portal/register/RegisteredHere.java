package eu.groupexchange.portal.register;

import eu.groupexchange.participation.ParticipationReference;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/**
 * What a browser's session remembers of the registration that was sent from it last.
 *
 * @param timesLeft how often its address may still be mended, so that nobody sends mails around by it
 */
record RegisteredHere(int timesLeft) {

    private static final int TIMES = 5;
    private static final String REFERENCE = "registeredReference";
    private static final String LEFT = "registeredAddressChangesLeft";
    private static final String SETTLED = "registeredAddressSettled";

    /** A registration that found one from before is that one again: it gives no more tries. */
    static void remember(HttpSession session, ParticipationReference reference) {
        if (!reference.value().equals(session.getAttribute(REFERENCE))) {
            session.setAttribute(REFERENCE, reference.value());
            session.setAttribute(LEFT, TIMES);
            session.removeAttribute(SETTLED);
        }
    }

    static Optional<RegisteredHere> in(HttpSession session, ParticipationReference reference) {
        return reference.value().equals(session.getAttribute(REFERENCE))
                        && session.getAttribute(LEFT) instanceof Integer left
                ? Optional.of(new RegisteredHere(left))
                : Optional.empty();
    }

    /** The address was chosen knowingly; it is not asked about again. */
    static void settled(HttpSession session, ParticipationReference reference, String address) {
        in(session, reference).ifPresent(here -> session.setAttribute(LEFT, here.timesLeft() - 1));
        session.setAttribute(SETTLED, address);
    }

    static boolean isSettled(HttpSession session, String address) {
        return address.equals(session.getAttribute(SETTLED));
    }
}
