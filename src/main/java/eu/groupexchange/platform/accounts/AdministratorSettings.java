package eu.groupexchange.platform.accounts;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first administrator, created while the database has none; afterwards both may be left out.
 *
 * @param user id to sign in with ({@code EXCHANGE_ADMINISTRATOR_USER})
 * @param password must satisfy the password policy ({@code EXCHANGE_ADMINISTRATOR_PASSWORD})
 */
@ConfigurationProperties("exchange.administrator")
record AdministratorSettings(
        @Nullable String user, @Nullable String password) {

    boolean complete() {
        return user != null && !user.isBlank() && password != null && !password.isBlank();
    }
}
