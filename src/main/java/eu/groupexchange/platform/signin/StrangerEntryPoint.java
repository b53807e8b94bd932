package eu.groupexchange.platform.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Leads to the sign-in from a page for staff; elsewhere answers with a status and no redirect. */
class StrangerEntryPoint implements AuthenticationEntryPoint {

    private final RequestMatcher pages;
    private final AuthenticationEntryPoint signIn;
    private final int elsewhere;

    StrangerEntryPoint(RequestMatcher pages, AuthenticationEntryPoint signIn, int elsewhere) {
        this.pages = pages;
        this.signIn = signIn;
        this.elsewhere = elsewhere;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException, ServletException {
        if (pages.matches(request)) {
            signIn.commence(request, response, exception);
        } else {
            response.sendError(elsewhere);
        }
    }
}
