package eu.groupexchange.platform.database;

import eu.groupexchange.platform.edge.PlainAnswers;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;

/**
 * Says at once that nothing works while the database is away. It stands before everything else, sessions above all, which lie in
 * the database. What needs no database is still answered: the styles of that very page, and whether the application is ready.
 */
class OutageFilter extends HttpFilter {

    private static final int RETRY_SECONDS = 10;
    private static final List<String> WITHOUT_DATABASE = List.of("/css/", "/js/", "/img/", "/actuator/health");

    private final transient DatabaseWatch watch;
    private final transient PlainAnswers answers;

    OutageFilter(DatabaseWatch watch, PlainAnswers answers) {
        this.watch = watch;
        this.answers = answers;
    }

    static FilterRegistrationBean<OutageFilter> registered(DatabaseWatch watch, PlainAnswers answers) {
        var registration = new FilterRegistrationBean<>(new OutageFilter(watch, answers));
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (withoutDatabase(request)) {
            chain.doFilter(watch.isAway() ? withoutCookies(request) : request, response);
        } else if (watch.isAway() || watch.explains(failureOf(request))) {
            answer(request, response);
        } else {
            attempt(request, response, chain);
        }
    }

    private void attempt(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (response.isCommitted() || !watch.explains(e)) {
                throw e;
            }
            response.reset();
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_SECONDS));
        answers.write(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    /** Why the page for errors is shown, where it is. */
    private static @Nullable Throwable failureOf(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                        && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                ? failure
                : null;
    }

    private static boolean withoutDatabase(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return WITHOUT_DATABASE.stream().anyMatch(path::startsWith);
    }

    /** Nobody looks for a session then. */
    private static HttpServletRequest withoutCookies(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public Cookie @Nullable [] getCookies() {
                return null;
            }
        };
    }
}
