package eu.groupexchange.web;

import eu.groupexchange.wording.TypedText;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Cleans every parameter of every request before anybody reads it: fields of forms, whosever they are, and what stands in an
 * address. It comes before the sign-in, so that the name of an account is cleaned too. A password stays as it is typed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 110)
class CleanParameters extends OncePerRequestFilter {

    private static final Set<String> AS_TYPED = Set.of("password", "_csrf");

    /** The engine's own interface has queries of its own; what a task is completed with is cleaned in the engine. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/camunda/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Cleaned(request), response);
    }

    private static final class Cleaned extends HttpServletRequestWrapper {

        Cleaned(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = getParameterValues(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] sent = super.getParameterValues(name);
            return sent == null || AS_TYPED.contains(name)
                    ? sent
                    : Arrays.stream(sent).map(TypedText::text).toArray(String[]::new);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> all = new LinkedHashMap<>();
            for (String name : super.getParameterMap().keySet()) {
                all.put(name, getParameterValues(name));
            }
            return Collections.unmodifiableMap(all);
        }
    }
}
