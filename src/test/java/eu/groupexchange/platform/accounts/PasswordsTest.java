package eu.groupexchange.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The work counts, not the clock: one comparison of the costly kind for every attempt, and the right one. */
class PasswordsTest {

    private static final String STORED = "{counted}salted";

    private final List<String> compared = new ArrayList<>();
    private @Nullable UserEntity account;

    @Test
    void comparesOnceForAnAccountThatExists() {
        account = mock(UserEntity.class);
        when(account.getPassword()).thenReturn(STORED);
        when(account.getSalt()).thenReturn("salt");

        passwords().belongTogether("coordinator", "guess");

        assertThat(compared).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a\u0000b",
                "a name that is longer than any that an account can have, by far and more"
            })
    void comparesOnceForOneThatDoesNotAndNeverLetsItIn(String name) {
        boolean in = passwords().belongTogether(name, "nobody has this password");

        assertThat(in).isFalse();
        assertThat(compared).hasSize(1);
    }

    private Passwords passwords() {
        var configuration = mock(ProcessEngineConfigurationImpl.class);
        when(configuration.getPasswordManager()).thenReturn(new PasswordManager(new Counted(), List.of()));
        when(configuration.getCommandExecutorTxRequired()).thenReturn(new Accounts());
        var engine = mock(ProcessEngine.class);
        when(engine.getProcessEngineConfiguration()).thenReturn(configuration);
        return new Passwords(engine);
    }

    private final class Accounts implements CommandExecutor {

        @Override
        @SuppressWarnings("unchecked")
        public <T> T execute(Command<T> command) {
            return (T) account;
        }
    }

    private final class Counted implements PasswordEncryptor {

        @Override
        public String encrypt(String password) {
            return password;
        }

        @Override
        public boolean check(String password, String encrypted) {
            compared.add(password);
            return true; // whatever is compared: nobody gets in without an account
        }

        @Override
        public String hashAlgorithmName() {
            return "counted";
        }
    }
}
