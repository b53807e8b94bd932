package eu.groupexchange.exchange.draft;

import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator discards a draft: nobody has seen it but the staff. */
@Component
public class DiscardDraft {

    private final DraftDesk desk;
    private final JdbcDrafts drafts;

    DiscardDraft(DraftDesk desk, JdbcDrafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    /**
     * @param seen the version that the page showed
     * @throws RefusedException when somebody changed, published or discarded it since then
     */
    @Transactional
    public void discard(String name, int seen, String userId) {
        Draft draft = desk.open(name, userId);
        if (draft.version() != seen) {
            throw RefusedException.meanwhile(Texts.of("drafts.discard.changed-meanwhile"));
        }
        drafts.delete(name);
        desk.log(draft, userId, "draft-discarded", "");
    }
}
