package eu.groupexchange.platform.keptform;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

@Configuration(proxyBeanMethods = false)
class KeptFormConfiguration {

    /** Spring knows one such processor; this one goes around that of Spring Security. */
    @Bean
    static BeanPostProcessor formsSayWhomTheyAreFor() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof RequestDataValueProcessor others ? new OwnedForms(others) : bean;
            }
        };
    }
}
