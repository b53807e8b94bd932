package eu.groupexchange.platform.signin;

import eu.groupexchange.platform.webapps.WebappDoors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** The own password is asked for before one is changed. Whoever found a session open cannot guess it there any faster. */
public class PasswordChangeLimit extends OncePerRequestFilter {

    private static final String OPEN_SESSION = "an open session";

    private final RequestMatcher passwordChange = WebappDoors.passwordChange();
    private final SignInLimits limits;

    public PasswordChangeLimit(SignInLimits limits) {
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !passwordChange.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Principal person = request.getUserPrincipal();
        if (person == null) {
            chain.doFilter(request, response);
            return;
        }
        var attempt = SignInAttempt.of(request, person.getName(), OPEN_SESSION);
        Duration wait = limits.attempt(attempt);
        if (!wait.isZero()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        chain.doFilter(request, response);
        if (HttpStatus.valueOf(response.getStatus()).is2xxSuccessful()) {
            limits.succeeded(attempt);
        }
    }
}
