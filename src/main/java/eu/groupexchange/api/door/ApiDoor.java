package eu.groupexchange.api.door;

import eu.groupexchange.api.token.CheckToken;
import eu.groupexchange.api.token.Scope;
import eu.groupexchange.platform.accounts.StaffGroup;
import eu.groupexchange.platform.looks.RefusedLooks;
import eu.groupexchange.wording.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The chain of everything below {@code /api/}. A session opens nothing here, so a page of another site can have a browser do
 * nothing either, and no form's token is asked for.
 */
@Configuration(proxyBeanMethods = false)
class ApiDoor {

    private static final String DESCRIPTION = "/api/v1/openapi.json";
    private static final Set<String> STAFF =
            Stream.of(StaffGroup.values()).map(StaffGroup::authority).collect(Collectors.toUnmodifiableSet());

    /** @see eu.groupexchange.api.token.Scope */
    private static final class MissingScopeException extends AccessDeniedException {

        private final Scope scope;

        MissingScopeException(Scope scope) {
            super(Texts.of("api.problem.missing-scope-detail", scope.word()));
            this.scope = scope;
        }
    }

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI()
                .substring(request.getContextPath().length())
                .startsWith("/api/");
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http, CheckToken tokens, ProblemAnswers answers, RefusedLooks refused, Clock clock)
            throws Exception {
        return http.securityMatcher(path(null, "/api/**"))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new BearerFilter(tokens, answers, clock), AuthorizationFilter.class)
                .authorizeHttpRequests(rules -> rules.requestMatchers(
                                path(HttpMethod.GET, DESCRIPTION), path(HttpMethod.HEAD, DESCRIPTION))
                        .permitAll()
                        .requestMatchers(path(HttpMethod.POST, "/api/v1/participations/*/decision"))
                        .access(having(Scope.DECIDE, ApiDoor::decides))
                        .requestMatchers(path(null, "/api/v1/payment-runs/**"))
                        .access(having(Scope.READ_PAYMENTS, ApiDoor::reads))
                        .anyRequest()
                        .access(having(Scope.READ, ApiDoor::reads)))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, why) -> stranger(response, why, answers))
                        .accessDeniedHandler(refused.before((request, response, why) -> deny(response, why, answers))))
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .build();
    }

    private static void stranger(HttpServletResponse response, AuthenticationException why, ProblemAnswers answers)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BearerFilter.challenge(null));
        answers.write(response, Problem.NO_TOKEN.saying(Texts.of("api.problem.no-token-detail")));
    }

    private static void deny(HttpServletResponse response, AccessDeniedException why, ProblemAnswers answers)
            throws IOException {
        if (why instanceof MissingScopeException missing) {
            ProblemDetail problem = Problem.MISSING_SCOPE.saying(String.valueOf(missing.getMessage()));
            problem.setProperty("scope", missing.scope.word());
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    BearerFilter.challenge("insufficient_scope") + ", scope=\"" + missing.scope.word() + "\"");
            answers.write(response, problem);
        } else {
            answers.write(response, Problem.NOT_ALLOWED.saying(Texts.of("api.problem.not-allowed-detail")));
        }
    }

    private static boolean reads(Caller caller) {
        return caller.isOneOf(STAFF);
    }

    /** An auditor changes nothing, whatever other group it is in. */
    private static boolean decides(Caller caller) {
        return caller.isOneOf(Set.of(StaffGroup.COORDINATORS.authority()))
                && !caller.isOneOf(Set.of(StaffGroup.AUDITORS.authority()));
    }

    /** Those whose token has the scope, and who may do it at this moment; the use case asks again. */
    private static AuthorizationManager<RequestAuthorizationContext> having(Scope scope, Predicate<Caller> may) {
        return (asked, context) -> {
            Authentication who = asked.get();
            if (!(who instanceof Caller caller)) {
                return new AuthorizationDecision(false);
            }
            if (!caller.has(scope)) {
                throw new MissingScopeException(scope);
            }
            return new AuthorizationDecision(may.test(caller));
        };
    }

    private static RequestMatcher path(@Nullable HttpMethod method, String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, path);
    }
}
