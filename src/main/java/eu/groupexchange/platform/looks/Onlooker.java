package eu.groupexchange.platform.looks;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.access.AccessKind;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is looking. */
final class Onlooker {

    private static final AuthenticationTrustResolver TRUST = new AuthenticationTrustResolverImpl();

    private Onlooker() {}

    /** An organisation has no account: whoever looks at its own page came by its link. */
    static Actor at(AccessKind kind) {
        if (kind == AccessKind.OWN_PAGE || kind == AccessKind.LINK_OPENED) {
            return Actor.ORGANISATION;
        }
        return now();
    }

    static Actor now() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return TRUST.isAuthenticated(signedIn) ? Actor.staff(signedIn.getName()) : Actor.STRANGER;
    }
}
