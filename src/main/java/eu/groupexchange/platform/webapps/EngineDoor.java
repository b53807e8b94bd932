package eu.groupexchange.platform.webapps;

import static eu.groupexchange.platform.accounts.StaffGroup.ADMINISTRATORS;
import static eu.groupexchange.platform.accounts.StaffGroup.AUDITORS;
import static eu.groupexchange.platform.accounts.StaffGroup.COORDINATORS;
import static eu.groupexchange.platform.accounts.StaffGroup.FINANCE;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import eu.groupexchange.platform.accounts.StaffGroup;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The one place that says who may write what through Camunda's REST. What is not named here is refused, before the engine
 * looks at it: the engine's own rights leave gaps (anybody may comment, a claim may name somebody else). They go on to hold
 * for whatever gets through, and alone for reading.
 *
 * <ul>
 *   <li>everybody: queries, the own account, signing out
 *   <li>coordinators and finance: to claim a task, give it back and complete it
 *   <li>finance: to start a payment run
 *   <li>administrators: everything, to repair; a decision they make only as members of its group
 *   <li>an auditor, whatever other group it is in: queries only
 * </ul>
 */
public final class EngineDoor implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String ENGINE = "/camunda/api/engine/engine/{engine}";
    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/{engine}";

    private static final AuthenticationTrustResolver TRUST = new AuthenticationTrustResolverImpl();

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Read, although they are posted. */
    private static final List<RequestMatcher> QUERIES = posts(
            ENGINE + "/case-execution",
            ENGINE + "/case-execution/count",
            ENGINE + "/case-instance",
            ENGINE + "/case-instance/count",
            ENGINE + "/execution",
            ENGINE + "/execution/count",
            ENGINE + "/external-task",
            ENGINE + "/external-task/count",
            ENGINE + "/filter/{id}/count",
            ENGINE + "/filter/{id}/list",
            ENGINE + "/filter/{id}/singleResult",
            ENGINE + "/group",
            ENGINE + "/group/count",
            ENGINE + "/history/activity-instance",
            ENGINE + "/history/activity-instance/count",
            ENGINE + "/history/case-instance",
            ENGINE + "/history/case-instance/count",
            ENGINE + "/history/detail",
            ENGINE + "/history/external-task-log",
            ENGINE + "/history/external-task-log/count",
            ENGINE + "/history/job-log",
            ENGINE + "/history/job-log/count",
            ENGINE + "/history/process-instance",
            ENGINE + "/history/process-instance/count",
            ENGINE + "/history/task",
            ENGINE + "/history/task/count",
            ENGINE + "/history/variable-instance",
            ENGINE + "/history/variable-instance/count",
            ENGINE + "/identity/password-policy",
            ENGINE + "/job",
            ENGINE + "/job/count",
            ENGINE + "/job-definition",
            ENGINE + "/job-definition/count",
            ENGINE + "/process-instance",
            ENGINE + "/process-instance/count",
            ENGINE + "/task",
            ENGINE + "/task/count",
            ENGINE + "/variable-instance",
            ENGINE + "/variable-instance/count",
            COCKPIT + "/incident",
            // so Cockpit's lists of incidents ask
            COCKPIT + "/incident/",
            COCKPIT + "/incident/count",
            COCKPIT + "/process-definition/{id}/called-process-definitions",
            COCKPIT + "/process-instance",
            COCKPIT + "/process-instance/count",
            COCKPIT + "/process-instance/{id}/called-process-instances");

    private static final List<RequestMatcher> SIGN_OUT = posts("/camunda/api/admin/auth/user/{engine}/logout");

    private static final List<RequestMatcher> OWN_ACCOUNT = List.of(
            withDefaults().matcher(PUT, ENGINE + "/user/{id}/credentials"),
            withDefaults().matcher(PUT, ENGINE + "/user/{id}/profile"));

    private static final List<RequestMatcher> TASK_WORK = posts(
            ENGINE + "/task/{id}/claim",
            ENGINE + "/task/{id}/unclaim",
            ENGINE + "/task/{id}/complete",
            ENGINE + "/task/{id}/submit-form");

    private static final List<RequestMatcher> START = posts(
            ENGINE + "/process-definition/{id}/start",
            ENGINE + "/process-definition/{id}/submit-form",
            ENGINE + "/process-definition/key/payment-run/start",
            ENGINE + "/process-definition/key/payment-run/submit-form");

    @Override
    public AuthorizationDecision check(Supplier<Authentication> caller, RequestAuthorizationContext context) {
        boolean isSomebody = TRUST.isAuthenticated(caller.get());
        return new AuthorizationDecision(isSomebody && mayPass(caller.get(), context.getRequest()));
    }

    private static boolean mayPass(Authentication caller, HttpServletRequest request) {
        if (READING.contains(HttpMethod.valueOf(request.getMethod()))
                || matches(QUERIES, request)
                || matches(SIGN_OUT, request)
                || isOwnAccount(caller, request)) {
            return true;
        }
        if (isIn(AUDITORS, caller)) {
            return false;
        }
        return isIn(ADMINISTRATORS, caller)
                || ((isIn(COORDINATORS, caller) || isIn(FINANCE, caller)) && matches(TASK_WORK, request))
                || (isIn(FINANCE, caller) && matches(START, request));
    }

    private static boolean isOwnAccount(Authentication caller, HttpServletRequest request) {
        return OWN_ACCOUNT.stream()
                .map(address -> address.matcher(request))
                .anyMatch(match -> match.isMatch()
                        && caller.getName().equals(match.getVariables().get("id")));
    }

    /** Whether somebody may write everything through the webapps; nobody else is to be offered it. */
    public static boolean mayRepair(Authentication caller) {
        return isIn(ADMINISTRATORS, caller) && !isIn(AUDITORS, caller);
    }

    private static boolean isIn(StaffGroup group, Authentication caller) {
        return caller.getAuthorities().stream()
                .anyMatch(authority -> group.authority().equals(authority.getAuthority()));
    }

    private static boolean matches(List<RequestMatcher> addresses, HttpServletRequest request) {
        return addresses.stream().anyMatch(address -> address.matches(request));
    }

    private static List<RequestMatcher> posts(String... paths) {
        return List.of(paths).stream()
                .map(path -> (RequestMatcher) withDefaults().matcher(POST, path))
                .toList();
    }
}
