package eu.groupexchange.platform.webapps;

import eu.groupexchange.platform.signin.KnownBrowsers;
import eu.groupexchange.platform.signin.RightsOfNow;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * After a sign-in the webapps learn anew who is there, even where somebody else was signed in within the same session. What a
 * visiting organisation keeps in the session stays.
 */
public class FreshWebappSession extends SavedRequestAwareAuthenticationSuccessHandler {

    /** Where the webapps keep who they believe is signed in. */
    public static final String WEBAPP_AUTHENTICATIONS = "authenticatedUser";

    private final RightsOfNow rights;
    private final KnownBrowsers browsers;

    public FreshWebappSession(RightsOfNow rights, KnownBrowsers browsers) {
        this.rights = rights;
        this.browsers = browsers;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        request.getSession().removeAttribute(WEBAPP_AUTHENTICATIONS);
        rights.signedIn(request.getSession(), authentication.getName());
        browsers.remember(request, response, authentication.getName());
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
