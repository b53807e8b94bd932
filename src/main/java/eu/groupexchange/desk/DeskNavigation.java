package eu.groupexchange.desk;

import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Which of Camunda's webapps the header offers: those that whoever is signed in may open. */
@Component("deskNavigation")
public class DeskNavigation {

    private static final Set<String> TASKLIST = Set.of("ROLE_coordinators", "ROLE_finance", "ROLE_camunda-admin");
    private static final Set<String> COCKPIT = Set.of("ROLE_auditors", "ROLE_camunda-admin");

    /** Whether pages offer what only a coordinator may do. */
    public boolean mayDecide() {
        return isOneOf(Set.of("ROLE_coordinators"));
    }

    public boolean offersTasklist() {
        return isOneOf(TASKLIST);
    }

    public boolean offersCockpit() {
        return isOneOf(COCKPIT);
    }

    private static boolean isOneOf(Set<String> groups) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null
                && signedIn.getAuthorities().stream().anyMatch(authority -> groups.contains(authority.getAuthority()));
    }
}
