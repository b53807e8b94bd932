package eu.groupexchange.api.door;

import eu.groupexchange.api.token.CheckToken;
import eu.groupexchange.api.token.CheckToken.Bearer;
import eu.groupexchange.web.Allowance;
import eu.groupexchange.wording.Texts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Recognises the owner of a token (RFC 6750, in the header only: addresses end up in logs). How often one may ask is counted for each
 * token, and for each machine that sends none that is worth anything.
 */
class BearerFilter extends OncePerRequestFilter {

    static final int REQUESTS_A_MINUTE = 600;
    static final int FAILURES_A_MINUTE = 60;

    private static final String SCHEME = "Bearer ";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final CheckToken tokens;
    private final ProblemAnswers answers;
    private final Allowance requests;
    private final Allowance failures;

    BearerFilter(CheckToken tokens, ProblemAnswers answers, Clock clock) {
        this.tokens = tokens;
        this.answers = answers;
        this.requests = new Allowance(REQUESTS_A_MINUTE, MINUTE, clock);
        this.failures = new Allowance(FAILURES_A_MINUTE, MINUTE, clock);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (sent == null) {
            chain.doFilter(
                    request, response); // the description is for everybody, the rest says that a token is missing
            return;
        }
        Optional<Bearer> bearer = bearer(sent);
        if (bearer.isEmpty()) {
            refuse(request, response);
        } else if (!requests.allows(bearer.get().token().id().toString())) {
            tooMany(response, REQUESTS_A_MINUTE);
        } else {
            SecurityContextHolder.setContext(new SecurityContextImpl(new Caller(bearer.get())));
            chain.doFilter(request, response);
        }
    }

    private Optional<Bearer> bearer(String sent) {
        return sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? tokens.check(sent.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!failures.allows(String.valueOf(request.getRemoteAddr()))) {
            tooMany(response, FAILURES_A_MINUTE);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge("invalid_token"));
        answers.write(response, Problem.BAD_TOKEN.saying(Texts.of("api.problem.bad-token-detail")));
    }

    private void tooMany(HttpServletResponse response, int times) throws IOException {
        ProblemDetail problem = Problem.TOO_MANY.saying(Texts.of("api.problem.too-many-detail", times));
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(MINUTE.toSeconds()));
        answers.write(response, problem);
    }

    static String challenge(@Nullable String error) {
        return SCHEME + "realm=\"group-exchange\"" + (error == null ? "" : ", error=\"" + error + "\"");
    }
}
