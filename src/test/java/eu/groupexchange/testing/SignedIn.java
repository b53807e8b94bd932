package eu.groupexchange.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import eu.groupexchange.platform.accounts.Standings;
import java.util.Map;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** For requests without a browser: somebody of the staff, signed in with the account as it stands. */
public final class SignedIn {

    private static final Map<String, String> MEMBERS = Map.of(
            "coordinators", "coordinator", "finance", "finance", "auditors", "auditor", "camunda-admin", "admin");

    private SignedIn() {}

    /** The demo's account of this group; of any other group, somebody who is in none. */
    public static RequestPostProcessor memberOf(String group, Story story) {
        String account = MEMBERS.getOrDefault(group, "newcomer");
        if (!MEMBERS.containsKey(group)) {
            story.employs(account);
        }
        String stamp = story.bean(Standings.class).of(account).orElseThrow().stamp();
        return request -> {
            request.getSession(true).setAttribute("staff.stamp", stamp);
            return user(account)
                    .authorities(new SimpleGrantedAuthority("ROLE_" + group))
                    .postProcessRequest(request);
        };
    }
}
