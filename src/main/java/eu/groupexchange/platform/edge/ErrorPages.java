package eu.groupexchange.platform.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Before the page for an error is made: it has the headers of every page, also where Spring Security refused the request
 * before it came to say them, and it is a page to be read, whatever was to be done with the address. A program of the API gets no page.
 */
class ErrorPages extends HttpFilter {

    private static final String READING = "GET";

    private final transient PlainAnswers answers;

    ErrorPages(PlainAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (PlainAnswers.isApi(request)) {
            answers.write(request, response, response.getStatus());
            return;
        }
        StandardHeaders.add(response);
        boolean headOnly = "HEAD".equals(request.getMethod());
        chain.doFilter(headOnly ? request : read(request), response);
    }

    private static HttpServletRequest read(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return READING;
            }
        };
    }
}
