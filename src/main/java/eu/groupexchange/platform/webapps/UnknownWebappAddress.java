package eu.groupexchange.platform.webapps;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Addresses under {@code /camunda} where nothing is: no webapp, no engine, no file. The webapps would lead a stranger to the
 * sign-in from there, and whoever is signed in to a page that never ends loading. What the REST knows is for the REST to say.
 */
public class UnknownWebappAddress implements RequestMatcher {

    private static final String ROOT = "/camunda";
    private static final String FILES = "META-INF/resources/webjars/camunda";
    private static final Set<String> WEBAPPS = Set.of("admin", "cockpit", "tasklist", "welcome");

    private final ObjectProvider<ProcessEngine> engines;

    public UnknownWebappAddress(ObjectProvider<ProcessEngine> engines) {
        this.engines = engines;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!path.equals(ROOT) && !path.startsWith(ROOT + "/")) {
            return false;
        }
        String below = path.substring(ROOT.length());
        return !(below.startsWith("/api/") || isEntry(below) || isFile(below));
    }

    private boolean isEntry(String path) {
        String[] parts = path.replaceFirst("^/", "").replaceFirst("/$", "").split("/", -1);
        if (!parts[0].equals("app")) {
            return path.isEmpty() || path.equals("/");
        }
        boolean webapp = parts.length > 1 && WEBAPPS.contains(parts[1]);
        boolean engine = parts.length > 2 && isEngine(parts[2]);
        return switch (parts.length) {
            case 1 -> true;
            case 2 -> webapp;
            case 3 -> webapp && engine;
            case 4 -> webapp && engine && parts[3].equals("setup"); // closed, but known
            default -> false;
        };
    }

    private boolean isEngine(String name) {
        return engines.stream().anyMatch(engine -> engine.getName().equals(name));
    }

    /** The name of a file has a point. */
    private static boolean isFile(String path) {
        return path.substring(path.lastIndexOf('/') + 1).contains(".")
                && new ClassPathResource(FILES + path).isReadable();
    }
}
