package eu.groupexchange.platform.accounts;

import static java.util.Objects.requireNonNull;

import eu.groupexchange.platform.startup.StartRefusedException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Without an administrator nobody is served. An account that exists keeps its password and joins the group. */
@Component
@Order(4)
class FirstAdministrator implements SetupStep {

    private static final String NOT_CONFIGURED =
            "The database has no administrator yet: set EXCHANGE_ADMINISTRATOR_USER and"
                    + " EXCHANGE_ADMINISTRATOR_PASSWORD for the first start, and that account will be created.";
    private static final String WEAK_PASSWORD = "The first administrator was not created because"
            + " EXCHANGE_ADMINISTRATOR_PASSWORD is too weak: it needs at least 10 characters with an upper and a lower case"
            + " letter, a digit and a special character, and must not contain the user name.";

    private final AdministratorSettings settings;
    private final Accounts accounts;

    FirstAdministrator(AdministratorSettings settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    @Override
    public void ensure() {
        if (!accounts.isEmpty(StaffGroup.ADMINISTRATORS)) {
            return;
        }
        if (!settings.complete()) {
            throw new StartRefusedException(NOT_CONFIGURED);
        }
        String user = requireNonNull(settings.user());
        if (!accounts.exists(user)) {
            create(user, requireNonNull(settings.password()));
        }
        accounts.join(user, StaffGroup.ADMINISTRATORS);
    }

    private void create(String user, String password) {
        if (!accounts.hardToGuess(user, password)) {
            throw new StartRefusedException(WEAK_PASSWORD);
        }
        accounts.create(user, password);
    }
}
