package eu.groupexchange.platform.looks;

import eu.groupexchange.audit.access.Access;
import eu.groupexchange.audit.access.AccessOutcome;
import eu.groupexchange.wording.Texts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Logs what Cockpit, Tasklist and scripts read of cases. The engine's answer waits until its entry is written, since only the
 * answer says whether the look was allowed; an answer that cannot be logged is not given.
 */
class EngineLookFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(EngineLookFilter.class);

    /** Larger queries than this are not read for ids; their look is logged as one at many. */
    private static final int LONGEST_QUERY = 1 << 20;

    private final EngineLooks looks;
    private final WrittenLooks log;

    EngineLookFilter(EngineLooks looks, WrittenLooks log) {
        this.looks = looks;
        this.log = log;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getUserPrincipal() == null || EngineAddresses.showsNothingOfACase(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = new ContentCachingRequestWrapper(request, LONGEST_QUERY);
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(asked, answer);
        Optional<AccessOutcome> outcome = outcome(answer.getStatus());
        if (outcome.isPresent() && !logged(asked, outcome.get())) {
            answer.resetBuffer();
            answer.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
            answer.getWriter()
                    .write("{\"type\":\"AccessNotLogged\",\"message\":\"%s\"}"
                            .formatted(Texts.of("access.not-logged")));
        }
        answer.copyBodyToResponse();
    }

    private boolean logged(HttpServletRequest request, AccessOutcome outcome) {
        try {
            List<Access> seen = looks.of(request, outcome);
            log.onceInAWhile(seen);
            return true;
        } catch (DataAccessException e) {
            LOG.error("An answer of the engine is kept back, because it cannot be written to the access log", e);
            return false;
        }
    }

    /** Empty where nothing was shown: the question was not understood, or something went wrong. */
    private static Optional<AccessOutcome> outcome(int status) {
        if (status == HttpStatus.FORBIDDEN.value() || status == HttpStatus.UNAUTHORIZED.value()) {
            return Optional.of(AccessOutcome.REFUSED);
        }
        if (status == HttpStatus.NOT_FOUND.value()) {
            return Optional.of(AccessOutcome.NOT_FOUND);
        }
        return status < HttpStatus.BAD_REQUEST.value() ? Optional.of(AccessOutcome.ALLOWED) : Optional.empty();
    }
}
