package eu.groupexchange.platform.edge;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** What every answer tells the browser to refuse; also where Spring Security never came to say it. */
public final class StandardHeaders {

    public static final String CONTENT_POLICY =
            "default-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    public static final String PERMISSIONS =
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";

    private static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy", CONTENT_POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", PERMISSIONS,
            "Cross-Origin-Opener-Policy", "same-origin");

    private StandardHeaders() {}

    /** Adds those that are not there yet. */
    static void add(HttpServletResponse response) {
        ALL.forEach((name, value) -> {
            if (!response.containsHeader(name)) {
                response.setHeader(name, value);
            }
        });
    }
}
