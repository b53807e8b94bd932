package eu.groupexchange.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is larger than the container would read, with a page that tells the limit. Left to the container, such a
 * request would arrive without any field, hence without its CSRF token, and be taken for an attack.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class SendingLimit extends OncePerRequestFilter {

    /** As {@code spring.servlet.multipart.max-request-size} says. */
    static final DataSize WITH_FILES = DataSize.ofMegabytes(100);

    /** As {@code server.tomcat.max-http-form-post-size} says. */
    static final DataSize WITHOUT_FILES = DataSize.ofMegabytes(2);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !(path.startsWith("/exchanges/")
                || path.startsWith("/my/")
                || path.startsWith("/l/")
                || path.startsWith("/verify"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean files = String.valueOf(request.getContentType()).startsWith("multipart/");
        if (request.getContentLengthLong() > (files ? WITH_FILES : WITHOUT_FILES).toBytes()) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(request, response);
    }
}
