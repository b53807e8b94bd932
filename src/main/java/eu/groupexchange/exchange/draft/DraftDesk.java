package eu.groupexchange.exchange.draft;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.TaskRights;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What everything that is done to a draft has in common: a coordinator does it, to the draft as it stands, and it is logged. */
@Component
class DraftDesk {

    private final JdbcDrafts drafts;
    private final TaskRights rights;
    private final DecisionLog log;
    private final Clock clock;

    DraftDesk(JdbcDrafts drafts, TaskRights rights, DecisionLog log, Clock clock) {
        this.drafts = drafts;
        this.rights = rights;
        this.log = log;
        this.clock = clock;
    }

    void requireCoordinator(String userId) {
        rights.require(userId, GroupExchangeProcess.APPROVE_PARTICIPANT_LIST);
    }

    /**
     * The draft as it stands, locked until the caller's transaction ends.
     *
     * @throws RefusedException when it is not a coordinator who asks, or the draft was published or discarded meanwhile
     */
    Draft open(String name, String userId) {
        requireCoordinator(userId);
        return drafts.lock(name).orElseThrow(() -> RefusedException.meanwhile(Texts.of("drafts.desk.draft-is-gone")));
    }

    Instant now() {
        return clock.instant();
    }

    /** The log names fields and never what stands in them: a call has names of people. */
    void log(Draft draft, String userId, String action, String what) {
        Entry entry =
                Entry.of(draft.name(), Actor.staff(userId), action).detail("version", String.valueOf(draft.version()));
        log.record(what.isEmpty() ? entry : entry.detail("fields", what));
    }
}
