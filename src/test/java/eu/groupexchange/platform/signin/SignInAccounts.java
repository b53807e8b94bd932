package eu.groupexchange.platform.signin;

import org.camunda.bpm.engine.IdentityService;

/** Accounts beside those of the demo, for what changes them. */
public final class SignInAccounts {

    static final String PASSWORD = "Correct-Horse-7";

    private SignInAccounts() {}

    /** In these groups and in no other; an account that is there keeps its password. */
    public static void employ(IdentityService identities, String user, String... groups) {
        if (identities.createUserQuery().userId(user).count() == 0) {
            var account = identities.newUser(user);
            account.setFirstName(user);
            account.setLastName("");
            account.setPassword(PASSWORD);
            identities.saveUser(account);
        }
        identities
                .createGroupQuery()
                .groupMember(user)
                .list()
                .forEach(group -> identities.deleteMembership(user, group.getId()));
        for (String group : groups) {
            identities.createMembership(user, group);
        }
    }

    /** The demo's accounts have their own name. */
    public static String passwordOf(String user) {
        return user.matches("coordinator2?|finance|auditor|admin") ? user : PASSWORD;
    }
}
