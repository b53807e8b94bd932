package eu.groupexchange.exchange.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.groupexchange.exchange.call.CallCheck;
import eu.groupexchange.exchange.call.CallFields;
import eu.groupexchange.exchange.call.MergedCall;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A coordinator saves what was typed, complete or not, right or wrong. Where somebody else saved since the page was opened, what
 * each changed is kept; only where both changed the same field, the second is asked.
 */
@Component
public class SaveDraft {

    /** No call that could be published is larger; what is typed into forms stays below. */
    private static final int LARGEST = 1_000_000;

    private final DraftDesk desk;
    private final JdbcDrafts drafts;
    private final DraftCheck draftCheck;
    private final CallCheck check;

    SaveDraft(DraftDesk desk, JdbcDrafts drafts, DraftCheck draftCheck, CallCheck check) {
        this.desk = desk;
        this.drafts = drafts;
        this.draftCheck = draftCheck;
        this.check = check;
    }

    /**
     * @param name of the draft from now on: the call's slug where that is one
     * @param changed the fields that were saved
     * @param theirs the fields that somebody else had changed meanwhile, and that stay as they left them
     * @param by who that was; empty where nobody
     */
    public record Saved(String name, List<String> changed, List<String> theirs, String by) {}

    /** Makes of a call another one: what was typed, put in its place. */
    public interface Edit {
        ObjectNode of(ObjectNode call);
    }

    /**
     * @param seen the version that the page showed
     * @throws RefusedException when the draft is gone, or somebody else changed the same field since then
     */
    @Transactional
    public Saved save(String name, int seen, Edit edit, String userId) {
        Draft now = desk.open(name, userId);
        Draft base = drafts.atVersion(now, seen).orElseThrow(SaveDraft::changedMeanwhile);
        ObjectNode mine = check.ordered(edit.of(base.call().deepCopy()));
        MergedCall merged = MergedCall.of(base.call(), mine, now.call());
        if (!merged.clashes().isEmpty()) {
            throw changedMeanwhile();
        }
        List<String> theirs = seen == now.version() ? List.of() : merged.theirs();
        List<String> changed = CallFields.differing(now.call(), merged.call());
        if (now.call().equals(merged.call())) {
            return new Saved(name, List.of(), theirs, now.changedBy());
        }
        if (CallJson.write(merged.call()).length() > LARGEST) {
            throw RefusedException.input(Texts.of("drafts.save.too-large"));
        }
        Draft saved = now.with(merged.call(), userId, desk.now());
        drafts.save(saved);
        desk.log(saved, userId, "draft-saved", fields(changed));
        return new Saved(renamed(saved, userId), changed, theirs, now.changedBy());
    }

    /** Without numbers of sessions and the like, each once. */
    private static String fields(List<String> changed) {
        return String.join(
                ", ",
                changed.stream()
                        .map(field -> field.substring(1).replaceAll("/\\d+", ""))
                        .distinct()
                        .toList());
    }

    private String renamed(Draft draft, String userId) {
        String slug = draft.call().path("slug").asText("");
        if (draft.changesPublished()
                || slug.equals(draft.name())
                || draftCheck.slugProblem(slug, draft.name()).isPresent()) {
            return draft.name();
        }
        drafts.rename(draft.name(), slug);
        desk.log(draft.named(slug), userId, "draft-renamed", "");
        return slug;
    }

    private static RefusedException changedMeanwhile() {
        return RefusedException.meanwhile(Texts.of("drafts.save.changed-meanwhile"));
    }
}
