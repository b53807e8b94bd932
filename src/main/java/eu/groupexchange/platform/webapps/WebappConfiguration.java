package eu.groupexchange.platform.webapps;

import eu.groupexchange.platform.looks.SignIns;
import eu.groupexchange.platform.signin.PasswordChangeLimit;
import eu.groupexchange.platform.signin.SignInLimits;
import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes Tasklist, Cockpit and Admin trust our sign-in. These filters run after Spring Security's and before Camunda's. */
@Configuration(proxyBeanMethods = false)
class WebappConfiguration {

    private static final int AFTER_SPRING_SECURITY = 1;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> trustInOurSignIn() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(
                Map.of("authentication-provider", ContainerBasedAuthenticationProvider.class.getName()));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(AFTER_SPRING_SECURITY);
        return registration;
    }

    @Bean
    FilterRegistrationBean<WebappSignOut> webappSignOut(SignIns log) {
        var registration = new FilterRegistrationBean<>(new WebappSignOut(log));
        registration.addUrlPatterns("/camunda/api/admin/auth/user/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(AFTER_SPRING_SECURITY);
        return registration;
    }

    @Bean
    FilterRegistrationBean<PasswordChangeLimit> passwordChangeLimit(SignInLimits limits) {
        var registration = new FilterRegistrationBean<>(new PasswordChangeLimit(limits));
        registration.addUrlPatterns("/camunda/api/engine/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(AFTER_SPRING_SECURITY);
        return registration;
    }

    @Bean
    FilterRegistrationBean<NoncePerRequest> noncePerRequest() {
        var registration = new FilterRegistrationBean<>(new NoncePerRequest());
        registration.addUrlPatterns("/camunda/app/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(AFTER_SPRING_SECURITY);
        return registration;
    }
}
