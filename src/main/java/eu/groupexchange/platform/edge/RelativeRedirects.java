package eu.groupexchange.platform.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** Leads from page to page without naming the host, so that a browser stays wherever it came from. */
class RelativeRedirects extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void sendRedirect(String location) throws IOException {
                super.sendRedirect(withoutOwnHost(location, request));
            }

            @Override
            public void setHeader(String name, String value) {
                super.setHeader(name, header(name, value));
            }

            @Override
            public void addHeader(String name, String value) {
                super.addHeader(name, header(name, value));
            }

            private String header(String name, String value) {
                return HttpHeaders.LOCATION.equalsIgnoreCase(name) && value != null
                        ? withoutOwnHost(value, request)
                        : value;
            }
        });
    }

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://([^/?#]*)(.*)", Pattern.DOTALL);

    /** A path that begins with two slashes would be another host, and stays as it was. */
    static String withoutOwnHost(String location, HttpServletRequest request) {
        Matcher absolute = ABSOLUTE.matcher(location);
        if (!absolute.matches() || !isOwn(absolute.group(1), request)) {
            return location;
        }
        String path = absolute.group(2);
        if (path.startsWith("//") || path.startsWith("/\\")) {
            return location;
        }
        return path.startsWith("/") ? path : "/" + path;
    }

    private static boolean isOwn(String authority, HttpServletRequest request) {
        String name = request.getServerName();
        return authority.equalsIgnoreCase(name) || authority.equalsIgnoreCase(name + ":" + request.getServerPort());
    }
}
