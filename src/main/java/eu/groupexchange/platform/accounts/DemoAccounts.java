package eu.groupexchange.platform.accounts;

import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Accounts to try the product with, each with its own name as password. */
@Component
@Profile({"demo", "test"})
@Order(3)
class DemoAccounts implements SetupStep {

    private static final Map<String, StaffGroup> ACCOUNTS = Map.of(
            "coordinator", StaffGroup.COORDINATORS,
            "coordinator2", StaffGroup.COORDINATORS,
            "finance", StaffGroup.FINANCE,
            "auditor", StaffGroup.AUDITORS,
            "admin", StaffGroup.ADMINISTRATORS);

    private final Accounts accounts;

    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void ensure() {
        ACCOUNTS.forEach((user, group) -> {
            if (!accounts.exists(user)) {
                accounts.createDespitePolicy(user, user);
            }
            accounts.join(user, group);
        });
    }
}
