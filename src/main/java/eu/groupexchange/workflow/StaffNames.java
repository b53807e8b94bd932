package eu.groupexchange.workflow;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** What people of the staff are called, as letters and logs name them. */
@Component
public class StaffNames {

    private final IdentityService identities;

    StaffNames(IdentityService identities) {
        this.identities = identities;
    }

    /** First and last name of the account as they are now; the account's own name where it has none, or is gone. */
    public String of(String userId) {
        var user = identities.createUserQuery().userId(userId).singleResult();
        String name = user == null ? "" : text(user.getFirstName()) + " " + text(user.getLastName());
        return name.isBlank() ? userId : name.strip();
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
