package eu.groupexchange.platform.looks;

import eu.groupexchange.audit.access.Access;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Logs a look before its page is made. What cannot be logged is not shown. */
@Component
class LogLooks implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(LogLooks.class);

    /** An organisation that reads its own page goes to and fro, and links are guessed by machines; that they were there is enough. */
    private static final Set<AccessKind> IN_SWARMS = Set.of(AccessKind.OWN_PAGE, AccessKind.LINK_OPENED);

    private final PageLooks pages;
    private final WrittenLooks log;

    LogLooks(PageLooks pages, WrittenLooks log) {
        this.pages = pages;
        this.log = log;
    }

    /** @throws RefusedException where the entry cannot be written */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getDispatcherType() == DispatcherType.REQUEST) {
            pages.of(method, request).ifPresent(this::log);
        }
        return true;
    }

    private void log(Access access) {
        try {
            if (IN_SWARMS.contains(access.kind())) {
                log.onceInAWhile(List.of(access));
            } else {
                log.always(access);
            }
        } catch (DataAccessResourceFailureException away) {
            throw away; // the page for that says it better
        } catch (DataAccessException e) {
            LOG.error("A look is not answered, because it cannot be written to the access log", e);
            throw RefusedException.notNow(Texts.of("access.not-logged"));
        }
    }
}
