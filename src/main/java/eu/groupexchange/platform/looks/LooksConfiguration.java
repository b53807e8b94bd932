package eu.groupexchange.platform.looks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the log before every page. */
@Configuration(proxyBeanMethods = false)
class LooksConfiguration {

    @Bean
    WebMvcConfigurer looksAreLogged(LogLooks looks) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(looks).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }
}
