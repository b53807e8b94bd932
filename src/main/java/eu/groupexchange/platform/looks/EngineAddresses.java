package eu.groupexchange.platform.looks;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which addresses of the webapps' REST show nothing of a case. Whatever is not named here is logged, so a new one, of the engine
 * or of a plugin, is from its first day.
 */
final class EngineAddresses {

    private static final String API = "/camunda/api";
    private static final String ENGINE = API + "/engine/engine/{engine}";
    private static final String COCKPIT = API + "/cockpit/plugin/base/{engine}";

    /** Models, numbers, settings, and who is signed in. */
    private static final RequestMatcher NOTHING_OF_A_CASE = new OrRequestMatcher(
            reading(API + "/{app}/plugin/{plugin}/static/**"),
            reading(API + "/admin/auth/**"),
            reading(API + "/engine/engine"),
            reading(API + "/engine/engine/"),
            reading(ENGINE + "/decision-definition/**"),
            reading(ENGINE + "/decision-requirements-definition/**"),
            reading(ENGINE + "/process-definition/**"),
            reading(ENGINE + "/case-definition/**"),
            reading(ENGINE + "/job-definition/**"),
            reading(ENGINE + "/deployment/**"),
            reading(ENGINE + "/batch/**"),
            reading(ENGINE + "/filter"),
            reading(ENGINE + "/filter/{id}"),
            reading(ENGINE + "/history/batch/**"),
            reading(ENGINE + "/history/cleanup/**"),
            reading(ENGINE + "/history/decision-definition/**"),
            reading(ENGINE + "/history/decision-requirements-definition/**"),
            reading(ENGINE + "/history/process-definition/**"),
            reading(ENGINE + "/history/process-instance/report"),
            reading(ENGINE + "/history/task/report"),
            reading(ENGINE + "/identity/**"),
            reading(ENGINE + "/metrics/**"),
            reading(ENGINE + "/schema/**"),
            reading(ENGINE + "/task/report/**"),
            reading(ENGINE + "/telemetry/**"),
            reading(ENGINE + "/version"),
            reading(COCKPIT + "/process-definition/**"),
            withDefaults().matcher(HttpMethod.POST, COCKPIT + "/process-definition/{id}/called-process-definitions"),
            withDefaults().matcher(HttpMethod.POST, ENGINE + "/job-definition"),
            withDefaults().matcher(HttpMethod.POST, ENGINE + "/identity/password-policy"),
            withDefaults().matcher(HttpMethod.POST, API + "/admin/auth/user/{engine}/logout"),
            request -> request.getRequestURI().endsWith("/count"));

    /** The engine itself says what is changed there ({@code RightsLog}); to read them shows accounts of the staff. */
    private static final RequestMatcher ACCOUNTS = new OrRequestMatcher(
            withDefaults().matcher(ENGINE + "/authorization/**"),
            withDefaults().matcher(ENGINE + "/group/**"),
            withDefaults().matcher(ENGINE + "/tenant/**"),
            withDefaults().matcher(ENGINE + "/user/**"));

    /** What follows these in an address is a name that somebody gave. */
    private static final Set<String> BEFORE_NAMES = Set.of(
            "group",
            "key",
            "localVariables",
            "members",
            "messageSubscriptions",
            "metrics",
            "resources",
            "tenant",
            "tenant-id",
            "user",
            "variables");

    private static final Set<String> NO_NAMES = Set.of("count", "create", "task-worker");

    private static final Pattern WORD = Pattern.compile("[a-zA-Z]+(-[a-zA-Z]+)*");

    private EngineAddresses() {}

    static boolean showsNothingOfACase(HttpServletRequest request) {
        return NOTHING_OF_A_CASE.matches(request) || isAccount(request);
    }

    static boolean isAccount(HttpServletRequest request) {
        return ACCOUNTS.matches(request);
    }

    /** Method and pattern: {@code GET /camunda/api/engine/engine/default/task/{}/form-variables}. */
    static String pattern(HttpServletRequest request) {
        return pattern(request.getMethod(), request.getRequestURI());
    }

    static String pattern(String method, String path) {
        String[] segments = path.split("/");
        var pattern = new StringBuilder(method).append(' ');
        for (int i = 1; i < segments.length; i++) {
            pattern.append('/').append(isOurs(segments[i], segments[i - 1]) ? segments[i] : "{}");
        }
        return pattern.toString();
    }

    private static boolean isOurs(String segment, String before) {
        return WORD.matcher(segment).matches() && (!BEFORE_NAMES.contains(before) || NO_NAMES.contains(segment));
    }

    private static RequestMatcher reading(String path) {
        return new OrRequestMatcher(Arrays.asList(
                withDefaults().matcher(HttpMethod.GET, path), withDefaults().matcher(HttpMethod.HEAD, path)));
    }
}
