package eu.groupexchange.platform.signin;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import eu.groupexchange.platform.keptform.FormOrigins;
import eu.groupexchange.platform.keptform.KeptFormFilter;
import eu.groupexchange.platform.keptform.KeptForms;
import eu.groupexchange.platform.looks.RefusedLooks;
import eu.groupexchange.platform.looks.SignIns;
import eu.groupexchange.platform.webapps.EngineDoor;
import eu.groupexchange.platform.webapps.EngineRefusal;
import eu.groupexchange.platform.webapps.FreshWebappSession;
import eu.groupexchange.platform.webapps.UnknownWebappAddress;
import eu.groupexchange.platform.webapps.WebappDoors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.RequestMatcherDelegatingAccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Two chains: Camunda's webapps, which bring a CSRF protection and a content policy of their own, and everything of ours. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final String LOGIN = "/login";
    private static final RequestMatcher WEBAPP_API = withDefaults().matcher("/camunda/api/**");
    private static final RequestMatcher WEBAPP_PAGES = withDefaults().matcher("/camunda/app/**");

    /** There is nothing there, whoever asks. */
    @Bean
    @Order(0)
    SecurityFilterChain noWebapp(HttpSecurity http, SecurityHeaders headers, ObjectProvider<ProcessEngine> engines)
            throws Exception {
        return http.securityMatcher(new UnknownWebappAddress(engines))
                .authorizeHttpRequests(rules -> rules.anyRequest().denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(notFound())
                        .accessDeniedHandler(new PlainAccessDeniedHandler(request -> false)))
                .headers(headers::forPages)
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain webapps(
            HttpSecurity http,
            SecurityHeaders headers,
            HttpSessionRequestCache pageAskedFor,
            RightsOfNow rights,
            RefusedLooks refused)
            throws Exception {
        return http.securityMatcher(withDefaults().matcher("/camunda/**"))
                .authorizeHttpRequests(rules -> rules.requestMatchers(WebappDoors.closed())
                        .denyAll()
                        .requestMatchers(WEBAPP_API)
                        .access(new EngineDoor())
                        .anyRequest()
                        .authenticated())
                .addFilterAfter(rights, SecurityContextHolderFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(pageAskedFor))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                new StrangerEntryPoint(WEBAPP_PAGES, signInPage(), 401))
                        .accessDeniedHandler(refused.before(refusing())))
                .headers(headers::forWebapps)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            SecurityHeaders headers,
            HttpSessionRequestCache pageAskedFor,
            StaffAuthenticationProvider staff,
            KnownBrowsers browsers,
            RightsOfNow rights,
            RefusedLooks refused,
            SignIns signIns,
            KeptForms keptForms,
            FormOrigins origins)
            throws Exception {
        // Without it a provider that is a bean is asked a second time: two comparisons and two failures for one wrong
        // password.
        http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
        return http.authenticationProvider(staff)
                .addFilterAfter(rights, SecurityContextHolderFilter.class)
                .authorizeHttpRequests(PageRights::apply)
                .requestCache(cache -> cache.requestCache(pageAskedFor))
                .formLogin(form -> form.loginPage(LOGIN)
                        .authenticationDetailsSource(request -> attempt(request, browsers))
                        .successHandler(backToThePageAskedFor(pageAskedFor, rights, browsers))
                        .failureHandler(SignInConfiguration::failed))
                .logout(logout -> logout.logoutRequestMatcher(withDefaults().matcher(HttpMethod.POST, "/logout"))
                        .addLogoutHandler((request, response, signedIn) -> {
                            if (signedIn != null) {
                                signIns.signedOut(signedIn.getName());
                            }
                        })
                        .logoutSuccessUrl(LOGIN + "?signed-out"))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                new StrangerEntryPoint(PageRights.desk(), signInPage(), 404))
                        .accessDeniedHandler(refused.before(
                                new SessionEndedHandler(keptForms, new PlainAccessDeniedHandler(PageRights.desk())))))
                .addFilterBefore(new ForeignForms(origins), CsrfFilter.class)
                .addFilterBefore(new KeptFormFilter(keptForms), AuthorizationFilter.class)
                .headers(headers::forPages)
                .build();
    }

    /** Remembers the page that a stranger asked for; calls of the API and addresses that do not exist make no session. */
    @Bean
    HttpSessionRequestCache pageAskedFor() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && new OrRequestMatcher(PageRights.desk(), WebappDoors.entries()).matches(request));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** The filter belongs to the two chains and is none of the container's own. */
    @Bean
    FilterRegistrationBean<RightsOfNow> notForTheContainer(RightsOfNow rights) {
        var registration = new FilterRegistrationBean<>(rights);
        registration.setEnabled(false);
        return registration;
    }

    private static AccessDeniedHandler refusing() {
        return new RequestMatcherDelegatingAccessDeniedHandler(
                new LinkedHashMap<>(Map.of(WEBAPP_API, new EngineRefusal())),
                new PlainAccessDeniedHandler(request -> true));
    }

    private static AuthenticationEntryPoint signInPage() {
        var page = new LoginUrlAuthenticationEntryPoint(LOGIN);
        page.setFavorRelativeUris(true);
        return page;
    }

    private static AuthenticationEntryPoint notFound() {
        return (request, response, exception) -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private static SignInAttempt attempt(HttpServletRequest request, KnownBrowsers browsers) {
        String account =
                Objects.requireNonNullElse(request.getParameter("username"), "").strip();
        return SignInAttempt.of(request, account, browsers.of(request, account).orElse(null));
    }

    private static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.sendRedirect(
                why instanceof WaitBeforeSignInException wait ? LOGIN + "?wait=" + wait.seconds() : LOGIN + "?failed");
    }

    private static SavedRequestAwareAuthenticationSuccessHandler backToThePageAskedFor(
            HttpSessionRequestCache cache, RightsOfNow rights, KnownBrowsers browsers) {
        var handler = new FreshWebappSession(rights, browsers);
        handler.setRequestCache(cache);
        handler.setDefaultTargetUrl("/desk");
        return handler;
    }
}
