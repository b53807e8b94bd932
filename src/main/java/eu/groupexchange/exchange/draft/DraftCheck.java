package eu.groupexchange.exchange.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.JdbcExchangeCatalogue;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.exchange.UnreadableExchangeException;
import eu.groupexchange.exchange.call.CallCheck;
import eu.groupexchange.exchange.call.CallFields;
import eu.groupexchange.exchange.call.CallProblem;
import eu.groupexchange.exchange.call.MergedCall;
import eu.groupexchange.exchange.change.ChangeCall;
import eu.groupexchange.wording.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks a draft as a whole: by the rules of call files, and by what is published already. */
@Component
public class DraftCheck {

    private final CallCheck check;
    private final JdbcExchangeCatalogue exchanges;
    private final JdbcDrafts drafts;
    private final ChangeCall changes;

    DraftCheck(CallCheck check, JdbcExchangeCatalogue exchanges, JdbcDrafts drafts, ChangeCall changes) {
        this.check = check;
        this.exchanges = exchanges;
        this.drafts = drafts;
        this.changes = changes;
    }

    /** Everything that keeps it from being published, each field once. */
    public List<CallProblem> problems(Draft draft) {
        ObjectNode call = asItWouldBe(draft);
        List<CallProblem> problems = new ArrayList<>(check.problems(call));
        List<CallProblem> further = draft.changesPublished() ? locked(draft, call) : taken(draft);
        further.stream()
                .filter(one ->
                        problems.stream().noneMatch(known -> known.field().equals(one.field())))
                .forEach(problems::add);
        return problems;
    }

    /**
     * What is published where the draft is. A change rests on the exchange as it is now: dates that moved since it was begun are
     * those of the exchange.
     */
    public ObjectNode asItWouldBe(Draft draft) {
        if (!draft.changesPublished()) {
            return draft.call();
        }
        ObjectNode begun = drafts.atVersion(draft, 1).orElse(draft).call();
        return MergedCall.of(begun, draft.call(), published(exchanges.get(draft.slug())))
                .call();
    }

    /** The fields that a change of a published exchange would change. */
    public List<String> changes(Draft draft) {
        return CallFields.differing(published(exchanges.get(draft.slug())), asItWouldBe(draft));
    }

    /** Why a field of it cannot be changed; empty where it can, as in every new call. */
    public Optional<String> locked(Draft draft, String field) {
        return draft.changesPublished() ? changes.locked(exchanges.get(draft.slug()), field) : Optional.empty();
    }

    /** A slug that a new call cannot have, and why. */
    Optional<CallProblem> slugProblem(String slug, String draftName) {
        ObjectNode call = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        call.put("slug", slug);
        return check.problems(call).stream()
                .filter(problem -> problem.field().equals("/slug"))
                .findFirst()
                .or(() -> isPublished(slug)
                        ? Optional.of(new CallProblem("/slug", Texts.of("drafts.check.slug-published", slug)))
                        : drafts.find(slug)
                                .filter(other -> !other.name().equals(draftName))
                                .map(other -> new CallProblem("/slug", Texts.of("drafts.check.slug-drafted", slug))));
    }

    static ObjectNode published(Exchange exchange) {
        return CallFile.of(exchange);
    }

    private List<CallProblem> locked(Draft draft, ObjectNode call) {
        Exchange exchange = exchanges.get(draft.slug());
        return CallFields.differing(published(exchange), call).stream()
                .flatMap(field -> changes.locked(exchange, field).map(why -> new CallProblem(field, why)).stream())
                .toList();
    }

    private List<CallProblem> taken(Draft draft) {
        List<CallProblem> taken = new ArrayList<>();
        String slug = draft.call().path("slug").asText("");
        slugProblem(slug, draft.name()).ifPresent(taken::add);
        String prefix = draft.call().path("referencePrefix").asText("");
        exchanges
                .ownerOf(prefix)
                .ifPresent(owner -> taken.add(
                        new CallProblem("/referencePrefix", Texts.of("drafts.check.prefix-taken", prefix, owner))));
        return taken;
    }

    boolean isPublished(String slug) {
        try {
            return exchanges.find(new Slug(slug)).isPresent();
        } catch (UnreadableExchangeException e) {
            return true;
        }
    }
}
