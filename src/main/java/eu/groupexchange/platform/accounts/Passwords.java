package eu.groupexchange.platform.accounts;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Compares passwords. The work is the same whether an account exists or not, so that the time of an answer tells nothing. The
 * engine's own check would tell, and would make an account wait for what strangers do to it.
 */
@Component
public class Passwords {

    private static final int LONGEST_ID = 64;

    private final CommandExecutor commands;
    private final PasswordManager hashes;
    private final String nobodysSalt = "none";
    private final String nobodysHash;

    Passwords(ProcessEngine engine) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.commands = configuration.getCommandExecutorTxRequired();
        this.hashes = configuration.getPasswordManager();
        this.nobodysHash = hashes.encrypt("nobody has this password");
    }

    /** Whether there is such an account and this is its password. */
    public boolean belongTogether(String account, String password) {
        UserEntity user = canExist(account) ? find(account) : null;
        boolean real = user != null && user.getPassword() != null && user.getSalt() != null;
        String salt = real ? user.getSalt() : nobodysSalt;
        String hash = real ? user.getPassword() : nobodysHash;
        return hashes.check(EncryptionUtil.saltPassword(password, salt), hash) && real;
    }

    private @Nullable UserEntity find(String account) {
        return commands.execute(
                context -> (UserEntity) context.getReadOnlyIdentityProvider().findUserById(account));
    }

    /** The database would not even take what no account can be called. */
    private static boolean canExist(String account) {
        return !account.isEmpty()
                && account.length() <= LONGEST_ID
                && account.chars().noneMatch(Character::isISOControl);
    }
}
