package eu.groupexchange.platform.looks;

import eu.groupexchange.audit.access.Access;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.AccessOutcome;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Logs who tried what they may not. The refusal stands, whether that can be written or not: nothing is shown. */
@Component
public class RefusedLooks {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedLooks.class);
    private static final String ENGINE = "/camunda/api/";

    private final RequestMappingHandlerMapping handlers;
    private final PageLooks pages;
    private final EngineLooks engine;
    private final WrittenLooks log;

    RefusedLooks(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            PageLooks pages,
            EngineLooks engine,
            WrittenLooks log) {
        this.handlers = handlers;
        this.pages = pages;
        this.engine = engine;
        this.log = log;
    }

    /** Answers as the other one does, after it has logged; a form of a session that has ended is no attempt. */
    public AccessDeniedHandler before(AccessDeniedHandler answering) {
        return (request, response, refusal) -> {
            if (!(refusal instanceof CsrfException)) {
                log(request);
            }
            answering.handle(request, response, refusal);
        };
    }

    private void log(HttpServletRequest request) {
        try {
            log.onceInAWhile(
                    request.getRequestURI().startsWith(ENGINE)
                            ? engine.of(request, AccessOutcome.REFUSED)
                            : page(request).map(List::of).orElse(List.of()));
        } catch (DataAccessException e) {
            LOG.warn("A refusal cannot be written to the access log", e);
        }
    }

    private Optional<Access> page(HttpServletRequest request) {
        return handler(request).map(handler -> pages.of(handler, request)
                .orElseGet(() -> pages.of(handler, request, AccessKind.LIST))
                .with(AccessOutcome.REFUSED));
    }

    /** Empty where there is no such page. */
    private Optional<HandlerMethod> handler(HttpServletRequest request) {
        try {
            ServletRequestPathUtils.parseAndCache(request);
            HandlerExecutionChain found = handlers.getHandler(request);
            return found != null && found.getHandler() instanceof HandlerMethod handler
                    ? Optional.of(handler)
                    : Optional.empty();
        } catch (Exception noSuchPage) { // another method, another type of content
            return Optional.empty();
        } finally {
            ServletRequestPathUtils.clearParsedRequestPath(request);
        }
    }
}
