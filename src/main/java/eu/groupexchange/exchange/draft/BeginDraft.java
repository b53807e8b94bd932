package eu.groupexchange.exchange.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.call.CallCheck;
import eu.groupexchange.exchange.call.CallFields;
import eu.groupexchange.exchange.call.CallProblem;
import eu.groupexchange.exchange.call.CallRefusedException;
import eu.groupexchange.exchange.call.ReadCall;
import eu.groupexchange.exchange.change.ChangeCall;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator begins a draft: from nothing, as a copy, from a call file, or to change what is published. */
@Component
public class BeginDraft {

    private final DraftDesk desk;
    private final JdbcDrafts drafts;
    private final DraftCheck draftCheck;
    private final CallCheck check;
    private final ChangeCall changes;

    BeginDraft(DraftDesk desk, JdbcDrafts drafts, DraftCheck draftCheck, CallCheck check, ChangeCall changes) {
        this.desk = desk;
        this.drafts = drafts;
        this.draftCheck = draftCheck;
        this.check = check;
        this.changes = changes;
    }

    /**
     * @return its name
     * @throws RefusedException where the slug of the call is none, or somebody has it
     */
    @Transactional
    public String with(ObjectNode call, String userId) {
        desk.requireCoordinator(userId);
        String slug = call.path("slug").asText("");
        if (isBegunSo(slug, call, userId)) {
            return slug;
        }
        draftCheck.slugProblem(slug, "").ifPresent(problem -> {
            throw RefusedException.input("slug", problem.sentence());
        });
        return add(slug, null, call, List.of(), userId, "draft-begun");
    }

    /**
     * What can be read of the file is in the draft, and what cannot is told there, field by field.
     *
     * @return its name: the slug of the call where that is one and free, otherwise one like it
     * @throws CallRefusedException where nothing of a call can be read of it
     */
    @Transactional
    public String fromFile(byte[] file, String userId) {
        desk.requireCoordinator(userId);
        ReadCall read = check.readWhatFits(file);
        Optional<Draft> before = drafts.all().stream()
                .filter(draft -> isBegunSo(draft.name(), read.call(), userId))
                .findFirst();
        if (before.isPresent()) {
            return before.get().name();
        }
        return add(
                freeName(read.call().path("slug").asText("")),
                null,
                read.call(),
                read.leftOut(),
                userId,
                "draft-imported");
    }

    /**
     * The draft that changes a published exchange; there is one at a time, and whoever comes next goes on with it.
     *
     * @throws RefusedException when nothing of it can be changed any more
     */
    @Transactional
    public String changing(Exchange exchange, String userId) {
        desk.requireCoordinator(userId);
        changes.objection(exchange).ifPresent(why -> {
            throw RefusedException.notNow(why);
        });
        String name = exchange.slug().value();
        if (drafts.find(name).isEmpty()) {
            add(name, exchange.revision(), CallFile.of(exchange), List.of(), userId, "draft-of-change-begun");
        }
        return name;
    }

    /** The second click finds what the first one has begun. */
    private boolean isBegunSo(String name, ObjectNode call, String userId) {
        return drafts.find(name)
                .filter(draft -> draft.version() == 1
                        && !draft.changesPublished()
                        && draft.createdBy().equals(userId)
                        && CallFields.differing(draft.call(), call).isEmpty())
                .isPresent();
    }

    private String add(
            String name,
            @Nullable Integer revises,
            ObjectNode call,
            List<CallProblem> leftOut,
            String userId,
            String action) {
        Instant now = desk.now();
        Draft draft = new Draft(name, 1, revises, check.ordered(call), leftOut, userId, now, userId, now);
        if (!drafts.add(draft)) {
            throw RefusedException.meanwhile(Texts.of("drafts.begin.name-taken-meanwhile"));
        }
        desk.log(draft, userId, action, "");
        return name;
    }

    private String freeName(String slug) {
        if (draftCheck.slugProblem(slug, "").isEmpty()) {
            return slug;
        }
        String base = slug.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        base = base.length() < 2 || base.equals("new") ? "draft" : base.substring(0, Math.min(50, base.length()));
        base = base.replaceAll("-$", "");
        String name = base;
        for (int number = 2; draftCheck.slugProblem(name, "").isPresent(); number++) {
            name = base + "-" + number;
        }
        return name;
    }
}
