package eu.groupexchange.platform.keptform;

import eu.groupexchange.platform.edge.AllowedHosts;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** From which site a form was sent. Every browser says so; what says nothing is no browser, and nobody's cookies are with it. */
@Component
public class FormOrigins {

    private static final String SITE = "Sec-Fetch-Site";
    private static final Set<String> OTHER_SITES = Set.of("cross-site", "same-site");

    private final AllowedHosts hosts;

    FormOrigins(AllowedHosts hosts) {
        this.hosts = hosts;
    }

    /** Whether a page of ours sent it, as far as anybody says. */
    public boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader(SITE);
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || hosts.contains(hostOf(origin));
    }

    /** Whether it is certain that another site sent it. */
    public boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader(SITE);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return site == null
                ? origin != null && !origin.equals("null") && !hosts.contains(hostOf(origin))
                : OTHER_SITES.contains(site);
    }

    private static String hostOf(String address) {
        try {
            return String.valueOf(URI.create(address).getHost());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
