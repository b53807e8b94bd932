package eu.groupexchange.platform.accounts;

import eu.groupexchange.audit.retention.Administrators;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks the accounts, in the moment in which something is done. */
@Component
class AdministratorsOfNow implements Administrators {

    private final Standings standings;

    AdministratorsOfNow(Standings standings) {
        this.standings = standings;
    }

    @Override
    public void require(String userId) {
        Set<String> groups = standings.of(userId).map(Standing::groups).orElse(Set.of());
        if (!groups.contains(StaffGroup.ADMINISTRATORS.id()) || groups.contains(StaffGroup.AUDITORS.id())) {
            throw RefusedException.notNow(Texts.of("platform.administrators.only-they"));
        }
    }
}
