package eu.groupexchange.platform.looks;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the log before every page, and between the engine's answers and whoever asked. */
@Configuration(proxyBeanMethods = false)
class LooksConfiguration {

    /** After Spring Security's filters, which know who is there. */
    private static final int AFTER_SPRING_SECURITY = 1;

    @Bean
    FilterRegistrationBean<EngineLookFilter> looksAtTheEngineAreLogged(EngineLooks looks, WrittenLooks log) {
        var registration = new FilterRegistrationBean<>(new EngineLookFilter(looks, log));
        registration.addUrlPatterns("/camunda/api/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(AFTER_SPRING_SECURITY);
        return registration;
    }

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
