package eu.groupexchange.desk.operations;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.correspondence.undeliverable.UndeliverableMailProcess;
import eu.groupexchange.workflow.TaskRights;
import eu.groupexchange.workflow.incidents.StandingIncident;
import eu.groupexchange.workflow.incidents.StandingIncidents;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator has a step tried again that had failed for good; the log of its case keeps who did. */
@Component
class TryStepAgain {

    private final StandingIncidents incidents;
    private final CaseLinks cases;
    private final DecisionLog log;
    private final TaskRights rights;

    TryStepAgain(StandingIncidents incidents, CaseLinks cases, DecisionLog log, TaskRights rights) {
        this.incidents = incidents;
        this.cases = cases;
        this.log = log;
        this.rights = rights;
    }

    /** @return what was tried, or empty where it does not stand still any more */
    @Transactional
    Optional<StandingIncident> tryAgain(String id, String userId) {
        rights.require(userId, UndeliverableMailProcess.RESOLVE_UNDELIVERABLE_MAIL);
        Optional<StandingIncident> standing = incidents.find(id);
        standing.ifPresent(incident -> {
            incidents.tryAgain(id);
            log.record(Entry.of(cases.of(incident).subject(), Actor.staff(userId), "step-tried-again")
                    .detail("process", incident.process())
                    .detail("step", incident.step()));
        });
        return standing;
    }
}
