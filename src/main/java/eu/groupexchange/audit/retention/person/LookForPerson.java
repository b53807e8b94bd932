package eu.groupexchange.audit.retention.person;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.audit.retention.Administrators;
import eu.groupexchange.audit.retention.EnterBalanceDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An administrator looks for a person who asked what is kept about it. That somebody looked is itself logged; for whom is not. */
@Component
public class LookForPerson {

    private final PersonsDossiers dossiers;
    private final Administrators administrators;
    private final DecisionLog log;

    LookForPerson(PersonsDossiers dossiers, Administrators administrators, DecisionLog log) {
        this.dossiers = dossiers;
        this.administrators = administrators;
        this.log = log;
    }

    /** @return in how many dossiers the person is named */
    @Transactional
    public int lookFor(String email, String userId) {
        administrators.require(userId);
        int found = dossiers.of(PersonsDossiers.hashOf(email)).size();
        log.record(Entry.of(EnterBalanceDate.LOG_OF_THE_PROJECT, Actor.staff(userId), "person-looked-for")
                .detail("dossiers", String.valueOf(found)));
        return found;
    }
}
