package eu.groupexchange.platform.signin;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** Clock and mailbox of the demo are open to everybody and ask for no CSRF token. In any other profile there are none. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoPages {

    @Bean
    @Order(0)
    SecurityFilterChain demo(HttpSecurity http, SecurityHeaders headers) throws Exception {
        return http.securityMatcher(withDefaults().matcher("/demo/**"))
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers::forDemo)
                .build();
    }
}
