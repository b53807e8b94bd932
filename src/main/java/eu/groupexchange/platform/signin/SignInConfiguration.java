package eu.groupexchange.platform.signin;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.RequestMatcherDelegatingAccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Two chains: Camunda's webapps, which bring a CSRF protection and a content policy of their own, and everything of ours. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final String LOGIN = "/login";
    private static final RequestMatcher WEBAPP_API = withDefaults().matcher("/camunda/api/**");
    private static final RequestMatcher WEBAPP_PAGES = withDefaults().matcher("/camunda/app/**");

    @Bean
    @Order(1)
    SecurityFilterChain webapps(
            HttpSecurity http, SecurityHeaders headers, HttpSessionRequestCache pageAskedFor, RightsOfNow rights)
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
                                new StrangerEntryPoint(WEBAPP_PAGES, new LoginUrlAuthenticationEntryPoint(LOGIN), 401))
                        .accessDeniedHandler(refusing()))
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
            RightsOfNow rights)
            throws Exception {
        return http.authenticationProvider(staff)
                .addFilterAfter(rights, SecurityContextHolderFilter.class)
                .authorizeHttpRequests(PageRights::apply)
                .requestCache(cache -> cache.requestCache(pageAskedFor))
                .formLogin(form -> form.loginPage(LOGIN)
                        .successHandler(backToThePageAskedFor(pageAskedFor, rights))
                        .failureUrl(LOGIN + "?failed"))
                .logout(logout -> logout.logoutRequestMatcher(withDefaults().matcher(HttpMethod.POST, "/logout"))
                        .logoutSuccessUrl(LOGIN + "?signed-out"))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(new StrangerEntryPoint(
                                PageRights.desk(), new LoginUrlAuthenticationEntryPoint(LOGIN), 404))
                        .accessDeniedHandler(new PlainAccessDeniedHandler(PageRights.desk())))
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

    private static SavedRequestAwareAuthenticationSuccessHandler backToThePageAskedFor(
            HttpSessionRequestCache cache, RightsOfNow rights) {
        var handler = new FreshWebappSession(rights);
        handler.setRequestCache(cache);
        handler.setDefaultTargetUrl("/desk");
        return handler;
    }
}
