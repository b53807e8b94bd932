package eu.groupexchange.platform.signin;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Two chains: Camunda's webapps, which bring a CSRF protection and a content policy of their own, and everything of ours. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final String LOGIN = "/login";
    private static final RequestMatcher WEBAPP_PAGES = withDefaults().matcher("/camunda/app/**");

    @Bean
    @Order(1)
    SecurityFilterChain webapps(HttpSecurity http, SecurityHeaders headers, HttpSessionRequestCache pageAskedFor)
            throws Exception {
        return http.securityMatcher(withDefaults().matcher("/camunda/**"))
                .authorizeHttpRequests(rules -> rules.requestMatchers(WebappDoors.closed())
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(pageAskedFor))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                new StrangerEntryPoint(WEBAPP_PAGES, new LoginUrlAuthenticationEntryPoint(LOGIN), 401))
                        .accessDeniedHandler(new PlainAccessDeniedHandler(request -> true)))
                .headers(headers::forWebapps)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            SecurityHeaders headers,
            HttpSessionRequestCache pageAskedFor,
            StaffAuthenticationProvider staff)
            throws Exception {
        return http.authenticationProvider(staff)
                .authorizeHttpRequests(PageRights::apply)
                .requestCache(cache -> cache.requestCache(pageAskedFor))
                .formLogin(form -> form.loginPage(LOGIN)
                        .successHandler(backToThePageAskedFor(pageAskedFor))
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

    private static SavedRequestAwareAuthenticationSuccessHandler backToThePageAskedFor(HttpSessionRequestCache cache) {
        var handler = new FreshWebappSession();
        handler.setRequestCache(cache);
        handler.setDefaultTargetUrl("/desk");
        return handler;
    }
}
