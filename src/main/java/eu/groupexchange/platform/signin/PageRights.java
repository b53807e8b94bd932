package eu.groupexchange.platform.signin;

import static eu.groupexchange.platform.accounts.StaffGroup.ADMINISTRATORS;
import static eu.groupexchange.platform.accounts.StaffGroup.AUDITORS;
import static eu.groupexchange.platform.accounts.StaffGroup.COORDINATORS;
import static eu.groupexchange.platform.accounts.StaffGroup.FINANCE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import eu.groupexchange.platform.accounts.StaffGroup;
import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The one place that says who gets to which of our pages. Rules are read from the top; what none of them names does not
 * exist. Public pages of a participation check their own session.
 */
final class PageRights {

    private static final List<String> PUBLIC_PAGES = List.of(
            "/",
            "/exchanges/**",
            "/places/**",
            "/l/**",
            "/my/**",
            "/privacy",
            "/accessibility",
            "/sources",
            "/verify/**",
            "/login",
            "/css/**",
            "/js/**",
            "/img/**",
            "/favicon.ico",
            "/actuator/health/**");

    /** Forms by which a coordinator does something; others have nothing to read there. */
    private static final List<String> COORDINATORS_ONLY = List.of(
            "/desk/check-in/*",
            "/desk/exchanges/*/check-in",
            "/desk/participations/*/attendance",
            "/desk/exchanges/*/participants/decide",
            "/desk/signed-sheets/*/replace",
            "/desk/participations/*/reopen-claim",
            "/desk/exchanges/*/register",
            "/desk/exchanges/*/registrations/import",
            "/desk/exchanges/*/registrations/import/**",
            "/desk/exchanges/*/dates",
            "/desk/exchanges/*/deadline",
            "/desk/exchanges/*/cancel",
            "/desk/exchanges/new",
            "/desk/exchanges/*/clone",
            "/desk/exchanges/*/publish",
            "/desk/exchanges/*/discard",
            "/desk/participations/*/location",
            "/desk/participations/*/revise",
            "/desk/participations/*/contact-address",
            "/desk/participations/*/mails/*/again");

    /** Shown within tasks of Tasklist; a page that is neither of theirs is in no frame. */
    private static final List<String> WITHIN_TASKS = List.of(
            "/desk/participations/*/hints",
            "/desk/participations/*/account",
            "/desk/payment-runs/*/hints",
            "/desk/exchanges/*/participant-list");

    /** Badges are read there. */
    private static final List<String> WITH_CAMERA = List.of("/desk/exchanges/*/check-in");

    /** A mail as it was sent, in a frame of the case's page. */
    private static final List<String> MAILS_AS_SENT = List.of("/desk/participations/*/mails/*/as-sent");

    /** Forms that finance sends. */
    private static final List<String> SENT_BY_FINANCE =
            List.of("/desk/payment-runs/**", "/desk/participations/*/decide/payment");

    private static final List<String> NOTES = List.of("/desk/participations/*/notes");

    /** The account of whom they review or pay. */
    private static final List<String> FINANCE_AND_COORDINATORS = List.of("/desk/participations/*/account");

    /** Copies of what all of the staff may read: asking for them changes nothing of a case. */
    private static final List<String> ASKING_FOR_COPIES =
            List.of("/desk/exchanges/*/dossiers", "/desk/exchanges/*/dossiers/cancel");

    /** Whether a file that somebody has is what was handed out here. */
    private static final List<String> CHECKING_A_FILE = List.of("/desk/verification/dossier");

    /** Decisions made again: for who looks into cases and changes none. */
    private static final List<String> INSPECTION =
            List.of("/desk/recomputation", "/desk/recomputation/**", "/desk/participations/*/recomputation");

    private static final List<String> FINANCE_ONLY = List.of(
            "/desk/payment-runs/*/cancel",
            "/desk/payment-runs/*/day",
            "/desk/payment-runs/*/execute",
            "/desk/payment-runs/*/returned",
            "/desk/payments/authorise");

    /** Sums that finance or an administrator enters. */
    private static final List<String> BUDGET = List.of("/desk/payments/budget", "/desk/payments/budget/*");

    /** What is kept until when; administrators alone change something there. */
    private static final List<String> RETENTION = List.of("/desk/retention", "/desk/retention/**");

    /** Forms of administrators, and people's data on one page; an auditor has nothing to send there. */
    private static final List<String> ADMINISTRATORS_ONLY = List.of(
            "/desk/retention/balance-date",
            "/desk/retention/exchanges/*/balance-date",
            "/desk/retention/exchanges/*/hold",
            "/desk/retention/participations/*/hold",
            "/desk/retention/people",
            "/desk/retention/people/**");
    /** The auditors' own work, and who looked at what: none of those whom it is about reads there. */
    private static final List<String> AUDIT =
            List.of("/desk/audit", "/desk/audit/**", "/desk/access", "/desk/access.csv");

    /** Whether the answer to a finding will do. */
    private static final List<String> SETTLED_BY_AUDITORS = List.of("/desk/findings/*/settle");

    private static final List<String> ANSWERS_TO_AUDITORS = List.of("/desk/findings/*/answer");

    /** Names that somebody gives to what they ask a list. */
    private static final List<String> OWN_VIEWS = List.of("/desk/exchanges/*/participants/views");

    /** Verifying changes nothing; it is the auditors' own work. */
    private static final List<String> VERIFYING = List.of("/desk/verification", "/desk/verification/instructions");

    /** Somebody's own tokens; what another system is told is for coordinators and administrators. */
    private static final List<String> OWN_TOKENS = List.of("/desk/tokens", "/desk/tokens/*/revoke");

    private static final List<String> TELLING_OTHERS = List.of("/desk/webhooks", "/desk/webhooks/*");

    private static final RequestMatcher DESK = withDefaults().matcher("/desk/**");

    private PageRights() {}

    /** True for the pages that staff have to sign in for. */
    static RequestMatcher desk() {
        return DESK;
    }

    /** True for the pages that Tasklist shows within a task. */
    static RequestMatcher withinTasks() {
        return reading(WITHIN_TASKS);
    }

    /** True for the pages that may use the camera of whoever looks at them. */
    static RequestMatcher withCamera() {
        return anyOf(null, WITH_CAMERA);
    }

    /** True for a mail as it was sent, which is shown within a page of ours and brings its own styles. */
    static RequestMatcher mailsAsSent() {
        return reading(MAILS_AS_SENT);
    }

    static void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll();
        rules.requestMatchers(anyOf(null, PUBLIC_PAGES)).permitAll();
        desk(rules);
        rules.anyRequest().denyAll();
    }

    private static void desk(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(reading(COORDINATORS_ONLY)).hasAuthority(COORDINATORS.authority());
        rules.requestMatchers(reading(FINANCE_AND_COORDINATORS))
                .hasAnyAuthority(FINANCE.authority(), COORDINATORS.authority());
        rules.requestMatchers(reading(CHECKING_A_FILE)).hasAnyAuthority(of(AUDITORS, ADMINISTRATORS));
        rules.requestMatchers(reading(FINANCE_ONLY)).hasAuthority(FINANCE.authority());
        rules.requestMatchers(reading(INSPECTION)).hasAnyAuthority(of(AUDITORS, ADMINISTRATORS));
        rules.requestMatchers(anyOf(POST, INSPECTION)).hasAnyAuthority(of(AUDITORS, ADMINISTRATORS));
        rules.requestMatchers(reading(ADMINISTRATORS_ONLY)).hasAuthority(ADMINISTRATORS.authority());
        rules.requestMatchers(reading(RETENTION)).hasAnyAuthority(of(AUDITORS, ADMINISTRATORS));

        rules.requestMatchers(anyOf(null, VERIFYING)).hasAnyAuthority(of(AUDITORS, ADMINISTRATORS));
        rules.requestMatchers(reading(AUDIT)).hasAnyAuthority(of(AUDITORS, ADMINISTRATORS));
        rules.requestMatchers(reading(List.of("/desk/**")))
                .hasAnyAuthority(of(COORDINATORS, FINANCE, AUDITORS, ADMINISTRATORS));
        rules.requestMatchers(anyOf(POST, ASKING_FOR_COPIES))
                .hasAnyAuthority(of(COORDINATORS, FINANCE, AUDITORS, ADMINISTRATORS));
        rules.requestMatchers(anyOf(POST, OWN_TOKENS))
                .hasAnyAuthority(of(COORDINATORS, FINANCE, AUDITORS, ADMINISTRATORS));
        rules.requestMatchers(anyOf(POST, TELLING_OTHERS))
                .access(AuthorizationManagers.anyOf(changing(COORDINATORS), changing(ADMINISTRATORS)));
        rules.requestMatchers(anyOf(POST, CHECKING_A_FILE)).hasAnyAuthority(of(AUDITORS, ADMINISTRATORS));
        rules.requestMatchers(anyOf(POST, RETENTION)).access(changing(ADMINISTRATORS));
        rules.requestMatchers(anyOf(POST, AUDIT)).hasAuthority(AUDITORS.authority());
        rules.requestMatchers(anyOf(POST, SETTLED_BY_AUDITORS)).hasAuthority(AUDITORS.authority());
        rules.requestMatchers(anyOf(POST, OWN_VIEWS))
                .access(AuthorizationManagers.anyOf(changing(COORDINATORS), changing(FINANCE)));
        rules.requestMatchers(anyOf(POST, ANSWERS_TO_AUDITORS))
                .access(AuthorizationManagers.anyOf(changing(COORDINATORS), changing(FINANCE)));
        rules.requestMatchers(anyOf(POST, NOTES))
                .access(AuthorizationManagers.anyOf(changing(COORDINATORS), changing(FINANCE)));
        rules.requestMatchers(anyOf(POST, SENT_BY_FINANCE)).access(changing(FINANCE));
        rules.requestMatchers(anyOf(POST, BUDGET))
                .access(AuthorizationManagers.anyOf(changing(FINANCE), changing(ADMINISTRATORS)));
        rules.requestMatchers(anyOf(POST, List.of("/desk/payments/**"))).access(changing(FINANCE));
        rules.requestMatchers(anyOf(POST, List.of("/desk/**"))).access(changing(COORDINATORS));
        rules.requestMatchers(DESK).denyAll();
    }

    /** An auditor changes nothing, whatever other group it is in. */
    private static AuthorizationManager<RequestAuthorizationContext> changing(StaffGroup group) {
        return AuthorizationManagers.allOf(
                AuthorityAuthorizationManager.hasAuthority(group.authority()),
                AuthorizationManagers.not(AuthorityAuthorizationManager.hasAuthority(AUDITORS.authority())));
    }

    private static RequestMatcher reading(List<String> paths) {
        return new OrRequestMatcher(anyOf(GET, paths), anyOf(HEAD, paths));
    }

    private static RequestMatcher anyOf(@Nullable HttpMethod method, List<String> paths) {
        return new OrRequestMatcher(paths.stream()
                .map(path -> (RequestMatcher) withDefaults().matcher(method, path))
                .toList());
    }

    private static String[] of(StaffGroup... groups) {
        return Arrays.stream(groups).map(StaffGroup::authority).toArray(String[]::new);
    }
}
