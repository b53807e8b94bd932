package eu.groupexchange.platform.accounts;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.stereotype.Component;

/** Creates staff accounts. */
@Component
class Accounts {

    private final IdentityService identities;

    Accounts(IdentityService identities) {
        this.identities = identities;
    }

    boolean exists(String user) {
        return identities.createUserQuery().userId(user).count() > 0;
    }

    boolean isEmpty(StaffGroup group) {
        return identities.createUserQuery().memberOfGroup(group.id()).count() == 0;
    }

    boolean hardToGuess(String user, String password) {
        return identities
                .checkPasswordAgainstPolicy(password, identities.newUser(user))
                .isValid();
    }

    void create(String user, String password) {
        identities.saveUser(newUser(user, password));
    }

    void createDespitePolicy(String user, String password) {
        ((IdentityServiceImpl) identities).saveUser(newUser(user, password), true);
    }

    void join(String user, StaffGroup group) {
        if (identities.createGroupQuery().groupId(group.id()).groupMember(user).count() == 0) {
            identities.createMembership(user, group.id());
        }
    }

    private User newUser(String id, String password) {
        var user = identities.newUser(id);
        // The webapps greet by both names and print a missing one as "null".
        user.setFirstName(id);
        user.setLastName("");
        user.setPassword(password);
        return user;
    }
}
