package eu.groupexchange.exchange.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeChange;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.exchange.call.CallCheck;
import eu.groupexchange.exchange.call.CallFields;
import eu.groupexchange.exchange.call.CallProblem;
import eu.groupexchange.exchange.call.CallRefusedException;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.ExchangeWorkflow;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator changes what a published call says: its contact, its texts, and its rules as long as nobody has registered. */
@Component
public class ChangeCall {

    private final ChangeDesk desk;
    private final CallLocks locks;
    private final CallCheck check;
    private final CallChanges changes;
    private final List<CallFollower> followers;
    private final ExchangeWorkflow workflow;

    ChangeCall(
            ChangeDesk desk,
            CallLocks locks,
            CallCheck check,
            CallChanges changes,
            List<CallFollower> followers,
            ExchangeWorkflow workflow) {
        this.desk = desk;
        this.locks = locks;
        this.check = check;
        this.changes = changes;
        this.followers = followers;
        this.workflow = workflow;
    }

    /** Why nothing of it can be changed any more, where that is so. */
    public Optional<String> objection(Exchange exchange) {
        return desk.objection(exchange);
    }

    /** Why that field cannot be changed; empty where it can. */
    @Transactional(readOnly = true)
    public Optional<String> locked(Exchange exchange, String field) {
        return locks.of(exchange, field);
    }

    /**
     * A registration that arrives meanwhile waits for this and falls under the new rules, or was first and keeps the rules as they
     * are.
     *
     * @param call as it is to be from now on, as a file would have it
     * @throws RefusedException when it was changed since its author looked at it, has ended, or no reason is given
     * @throws CallRefusedException when it is no call that can be published, or a field is changed that cannot be
     */
    @Transactional
    public void change(Slug slug, JsonNode call, Change change) {
        Exchange before = desk.open(slug, change);
        Exchange after = check.read(call).in(before.status(), before.revision());
        ObjectNode was = CallCheck.asCall(before);
        ObjectNode is = CallCheck.asCall(after);
        List<String> fields = CallFields.differing(was, is);
        ChangeDesk.refuseIf(fields.isEmpty(), Texts.of("drafts.change-call.nothing-changed"));
        requireUnlocked(before, fields);
        if (fields.stream().anyMatch(ChangeCall::isRule) && !fields.contains("/rules/version")) {
            throw new CallRefusedException(List.of(new CallProblem(
                    "/rules/version",
                    Texts.of(
                            "drafts.change-call.new-version-of-rules",
                            before.rules().version()))));
        }
        Exchange kept = desk.keep(
                before,
                after,
                ExchangeChange.Kind.CALL_CHANGED,
                change,
                ChangeDesk.entry(before, change, "call-changed").detail("fields", String.join(", ", fields)));
        fields.forEach(field -> changes.keep(
                slug, new CallChange(kept.revision(), field, text(was.at(field)), text(is.at(field)), desk.now())));
        workflow.moveDates(GroupExchangeProcess.PROCESS, slug, GroupExchangeProcess.Called.of(kept));
        followers.forEach(follower -> follower.callChanged(kept, fields));
    }

    private static boolean isRule(String field) {
        return field.startsWith("/rules/") && !field.startsWith("/rules/taskWorkingDays");
    }

    private void requireUnlocked(Exchange exchange, List<String> fields) {
        List<CallProblem> locked = fields.stream()
                .flatMap(field -> locks.of(exchange, field).map(why -> new CallProblem(field, why)).stream())
                .toList();
        if (!locked.isEmpty()) {
            throw new CallRefusedException(locked);
        }
    }

    private static @Nullable String text(JsonNode value) {
        return value.isMissingNode() || value.isNull()
                ? null
                : value.isTextual() ? value.textValue() : value.toString();
    }
}
