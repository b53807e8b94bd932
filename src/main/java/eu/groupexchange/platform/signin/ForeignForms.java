package eu.groupexchange.platform.signin;

import eu.groupexchange.platform.keptform.FormOrigins;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site sends before there is a session for it. It could do nothing without its token, but the cookie of
 * the new session would take the place of the one that the person has here.
 */
class ForeignForms extends OncePerRequestFilter {

    private final FormOrigins origins;

    ForeignForms(FormOrigins origins) {
        this.origins = origins;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if ("POST".equals(request.getMethod()) && origins.isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }
}
