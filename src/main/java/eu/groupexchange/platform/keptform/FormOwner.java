package eu.groupexchange.platform.keptform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Whom a page is made for: the account that is signed in, or the participation whose link was opened. Each form says it, so that
 * what one person typed is never filled in for another who uses the same browser.
 */
final class FormOwner {

    /** The field of a form that tells it. */
    static final String FIELD = "_for";

    /** Where the portal keeps whose link was opened. */
    private static final String VISITOR = "participationReference";

    private static final String STAFF_PAGES = "/desk";
    private static final String VISITOR_PAGES = "/my";

    private FormOwner() {}

    /** Null for pages that are the same for everybody. */
    static @Nullable String of(HttpServletRequest request, String path) {
        if (path.startsWith(STAFF_PAGES)) {
            Principal account = request.getUserPrincipal();
            return account == null ? null : account.getName();
        }
        return path.startsWith(VISITOR_PAGES) ? visitor(request) : null;
    }

    /** Whether the page is for one person and nobody has said who is there. */
    static boolean isMissing(HttpServletRequest request, String path) {
        return (path.startsWith(STAFF_PAGES) || path.startsWith(VISITOR_PAGES)) && of(request, path) == null;
    }

    private static @Nullable String visitor(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(VISITOR) instanceof String reference ? reference : null;
    }
}
