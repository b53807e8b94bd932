package eu.groupexchange.platform.edge;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Puts the edge around the application. It comes after Spring Boot's own, which knows the caller behind a proxy. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

    private static final int AFTER_SPRING_BOOT = 100;

    @Bean
    @Order(AFTER_SPRING_BOOT)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> edge(
            AllowedHosts hosts, SlowBodies slow, PlainAnswers answers) {
        return tomcat -> {
            tomcat.addEngineValves(new HostCheck(hosts, answers), new BodyPace(slow, answers));
            tomcat.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new ContainerErrors(answers)));
        };
    }

    @Bean
    FilterRegistrationBean<RelativeRedirects> relativeRedirects() {
        var registration = new FilterRegistrationBean<>(new RelativeRedirects());
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ErrorPages> errorPages(PlainAnswers answers) {
        var registration = new FilterRegistrationBean<>(new ErrorPages(answers));
        registration.setDispatcherTypes(DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }
}
