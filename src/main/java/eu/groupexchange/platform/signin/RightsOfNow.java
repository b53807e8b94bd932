package eu.groupexchange.platform.signin;

import eu.groupexchange.platform.accounts.Standing;
import eu.groupexchange.platform.accounts.Standings;
import eu.groupexchange.platform.webapps.FreshWebappSession;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session says who signed in; what that person may do is asked anew with each request. Where the account is gone, made anew,
 * or has another password, the session is nobody's any more, except the one in which the person changed it itself. What a
 * visiting organisation keeps in the same session stays.
 */
@Component
public class RightsOfNow extends OncePerRequestFilter {

    private static final String STAMP = "staff.stamp";
    private static final RequestMatcher PASSWORD = PathPatternRequestMatcher.withDefaults()
            .matcher(HttpMethod.PUT, "/camunda/api/engine/engine/{engine}/user/{id}/credentials");

    private final Standings standings;

    RightsOfNow(Standings standings) {
        this.standings = standings;
    }

    /** Remembers in the session how the account stands at its sign-in. */
    public void signedIn(HttpSession session, String userId) {
        standings.of(userId).ifPresent(now -> session.setAttribute(STAMP, now.stamp()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (!(signedIn instanceof UsernamePasswordAuthenticationToken) || session == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Standing> now = standings.of(signedIn.getName());
        if (now.isEmpty() || !now.get().stamp().equals(session.getAttribute(STAMP))) {
            end(session);
        } else {
            follow(signedIn, now.get());
        }
        chain.doFilter(request, response);
        if (changedOwnPassword(request, response, signedIn.getName())) {
            signedIn(session, signedIn.getName());
        }
    }

    private static void end(HttpSession session) {
        session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        session.removeAttribute(FreshWebappSession.WEBAPP_AUTHENTICATIONS);
        session.removeAttribute(STAMP);
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
    }

    private static void follow(Authentication signedIn, Standing now) {
        Set<String> authorities =
                now.groups().stream().map(group -> "ROLE_" + group).collect(Collectors.toSet());
        Set<String> before = signedIn.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toCollection(HashSet::new));
        if (!authorities.equals(before)) {
            var present = UsernamePasswordAuthenticationToken.authenticated(
                    signedIn.getPrincipal(),
                    null,
                    authorities.stream().map(SimpleGrantedAuthority::new).toList());
            present.setDetails(signedIn.getDetails());
            SecurityContextHolder.setContext(new SecurityContextImpl(present));
        }
    }

    private static boolean changedOwnPassword(HttpServletRequest request, HttpServletResponse response, String userId) {
        RequestMatcher.MatchResult match = PASSWORD.matcher(request);
        return match.isMatch()
                && userId.equals(match.getVariables().get("id"))
                && response.getStatus() == HttpServletResponse.SC_NO_CONTENT;
    }
}
