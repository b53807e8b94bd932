package eu.groupexchange.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** 403 where something exists that this person may not do; 404 where there is nothing. */
class PlainAccessDeniedHandler implements AccessDeniedHandler {

    private final RequestMatcher existing;

    PlainAccessDeniedHandler(RequestMatcher existing) {
        this.existing = existing;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        boolean forbidden = exception instanceof CsrfException || existing.matches(request);
        response.sendError(forbidden ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }
}
