package eu.groupexchange.platform.webapps;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Addresses of Camunda's webapps that are treated apart from the rest. */
public final class WebappDoors {

    private WebappDoors() {}

    /**
     * Nobody gets through: the set-up of a first administrator (CVE-2026-77226: it asks for no sign-in while there is none),
     * the webapps' own sign-in, which would be a second one, and the question whether a password is somebody's.
     */
    public static RequestMatcher closed() {
        return new OrRequestMatcher(
                withDefaults().matcher("/camunda/api/admin/setup/**"),
                withDefaults().matcher("/camunda/app/{app}/{engine}/setup/**"),
                withDefaults().matcher("/camunda/api/admin/auth/user/{engine}/login/**"),
                withDefaults().matcher("/camunda/api/engine/identity/verify/**"),
                withDefaults().matcher("/camunda/api/engine/engine/{engine}/identity/verify/**"));
    }

    /** Where somebody who is signed in gives the own password, to change it or another's. */
    public static RequestMatcher passwordChange() {
        return new OrRequestMatcher(
                withDefaults().matcher(HttpMethod.PUT, "/camunda/api/engine/user/{id}/credentials"),
                withDefaults().matcher(HttpMethod.PUT, "/camunda/api/engine/engine/{engine}/user/{id}/credentials"));
    }

    /** The pages a person opens by address; everything else is loaded by them. */
    public static RequestMatcher entries() {
        return new OrRequestMatcher(
                withDefaults().matcher("/camunda/app"),
                withDefaults().matcher("/camunda/app/"),
                withDefaults().matcher("/camunda/app/{app}"),
                withDefaults().matcher("/camunda/app/{app}/"),
                withDefaults().matcher("/camunda/app/{app}/{engine}/"));
    }
}
