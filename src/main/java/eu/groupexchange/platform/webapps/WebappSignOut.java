package eu.groupexchange.platform.webapps;

import eu.groupexchange.platform.looks.SignIns;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who signs out with the button of a webapp is signed out everywhere. Camunda's filters go first: a request without the
 * webapps' CSRF token signs nobody out here.
 */
class WebappSignOut extends OncePerRequestFilter {

    private final SignIns log;

    WebappSignOut(SignIns log) {
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = request.getUserPrincipal();
        chain.doFilter(request, response);
        var session = request.getSession(false);
        if (session != null && response.getStatus() == HttpStatus.OK.value()) {
            session.invalidate();
            if (person != null) {
                log.signedOut(person.getName());
            }
            SecurityContextHolder.clearContext();
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || !request.getRequestURI().endsWith("/logout");
    }
}
