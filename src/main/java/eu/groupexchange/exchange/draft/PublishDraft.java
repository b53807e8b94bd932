package eu.groupexchange.exchange.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.groupexchange.audit.Actor;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.exchange.call.CallCheck;
import eu.groupexchange.exchange.call.CallRefusedException;
import eu.groupexchange.exchange.change.Change;
import eu.groupexchange.exchange.change.ChangeCall;
import eu.groupexchange.exchange.publication.PublishExchange;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator publishes a draft: from then on it is an exchange like any that came from a file, and no draft. */
@Component
public class PublishDraft {

    private final DraftDesk desk;
    private final JdbcDrafts drafts;
    private final DraftCheck draftCheck;
    private final CallCheck check;
    private final PublishExchange publication;
    private final ChangeCall changes;

    PublishDraft(
            DraftDesk desk,
            JdbcDrafts drafts,
            DraftCheck draftCheck,
            CallCheck check,
            PublishExchange publication,
            ChangeCall changes) {
        this.desk = desk;
        this.drafts = drafts;
        this.draftCheck = draftCheck;
        this.check = check;
        this.publication = publication;
        this.changes = changes;
    }

    /**
     * @param seen the version that the page showed
     * @throws RefusedException when somebody changed, published or discarded it since then
     * @throws CallRefusedException when it cannot be published, with every reason
     */
    @Transactional
    public Slug publish(String name, int seen, String userId) {
        ObjectNode call = checked(name, seen, userId);
        Slug slug = new Slug(call.path("slug").asText());
        publication.publishNew(check.read(call), Actor.staff(userId));
        drafts.delete(name);
        return slug;
    }

    /**
     * Publishes what the draft changes of a published exchange, as its next revision.
     *
     * @param change rests on the revision of the exchange that its author saw
     * @throws RefusedException as well when the exchange was changed since then, or no reason is given
     * @throws CallRefusedException when it cannot be published, with every reason
     */
    @Transactional
    public void change(String name, int seen, Change change) {
        ObjectNode call = checked(name, seen, change.userId());
        changes.change(new Slug(name), call, change);
        drafts.delete(name);
    }

    private ObjectNode checked(String name, int seen, String userId) {
        Draft draft = desk.open(name, userId);
        if (draft.version() != seen) {
            throw RefusedException.meanwhile(Texts.of("drafts.publish.changed-meanwhile"));
        }
        List<eu.groupexchange.exchange.call.CallProblem> problems = draftCheck.problems(draft);
        if (!problems.isEmpty()) {
            throw new CallRefusedException(problems);
        }
        return draftCheck.asItWouldBe(draft);
    }
}
