package eu.groupexchange.platform.signin;

import org.springframework.boot.autoconfigure.session.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Sessions lie in the database, so that any instance serves any of them. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** Tasklist asks several things at once; two requests that add the same attribute must not break each other. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer concurrentAttributes() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    DefaultCookieSerializerCustomizer secureCookie(PublicAddress address) {
        return cookie -> {
            if (address.isHttps()) {
                cookie.setUseSecureCookie(true);
            }
        };
    }
}
