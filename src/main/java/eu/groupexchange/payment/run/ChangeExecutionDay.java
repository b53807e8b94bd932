package eu.groupexchange.payment.run;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.payment.BankDays;
import eu.groupexchange.payment.PaymentDays;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.PaymentRunProcess;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.ExchangeWorkflow;
import eu.groupexchange.workflow.TaskRights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finance wants the bank to pay on another day than the order says. An order never changes: it is replaced by another one with
 * its own message id, file and paper, and stays on file as it was issued.
 */
@Component
public class ChangeExecutionDay {

    private final JdbcPaymentRuns runs;
    private final PaymentDays days;
    private final PaymentSettings settings;
    private final ExchangeWorkflow workflow;
    private final DecisionLog log;
    private final Clock clock;
    private final TaskRights rights;

    ChangeExecutionDay(
            JdbcPaymentRuns runs,
            PaymentDays days,
            PaymentSettings settings,
            ExchangeWorkflow workflow,
            DecisionLog log,
            Clock clock,
            TaskRights rights) {
        this.runs = runs;
        this.days = days;
        this.settings = settings;
        this.workflow = workflow;
        this.log = log;
        this.clock = clock;
        this.rights = rights;
    }

    /**
     * Of one who changes the day and one who executes or cancels at the same moment, the first wins and the other is refused.
     *
     * @param day a bank day, from {@link PaymentDays#earliest} to {@link PaymentDays#latest}
     * @param notWithTheBank that the order there is has not been handed to the bank, and will not be
     * @throws RefusedException when that is not promised, the day or the reason is missing or impossible, or the run is
     *     past being changed
     */
    @Transactional
    public void change(PaymentRunId id, @Nullable LocalDate day, String reason, boolean notWithTheBank, Actor actor) {
        rights.require(actor.account(), PaymentRunProcess.EXECUTE_PAYMENT_RUN);
        PaymentRun run = runs.lock(id);
        requireOrdered(run);
        LocalDate requested = requirePossible(day, run);
        if (reason.isBlank()) {
            throw RefusedException.input(Texts.of("payment.change-execution-day.give-reason-why"));
        }
        if (!notWithTheBank) {
            throw RefusedException.input(Texts.of("payment.change-execution-day.day-changed-only"));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ReplacedOrder replaced =
                new ReplacedOrder(run.orderVersion(), run.messageId(), run.requestedOn(), now, actor, reason.strip());
        String messageId = CollectPayments.messageId(id, now.atZone(settings.zone())) + "-" + (run.orderVersion() + 1);
        runs.reordered(run, messageId, requested, replaced);
        Entry entry = Entry.of(id.value(), actor, "payment-order-replaced")
                .outcome("replaced", replaced.reason())
                .detail("messageId", run.messageId())
                .detail("newMessageId", messageId)
                .detail("newDay", requested.toString());
        log.record(
                run.requestedOn() == null
                        ? entry
                        : entry.detail("day", run.requestedOn().toString()));
        workflow.tell(id, PaymentRunProcess.PAYMENT_RUN_REORDERED);
    }

    private static void requireOrdered(PaymentRun run) {
        switch (run.status()) {
            case COLLECTED ->
                throw RefusedException.notNow(Texts.of("payment.change-execution-day.order-still-being", run.id()));
            case EXECUTED ->
                throw RefusedException.notNow(Texts.of("payment.change-execution-day.executed-already-day", run.id()));
            case CANCELLED ->
                throw RefusedException.notNow(
                        Texts.of("payment.change-execution-day.cancelled-nothing-ordered", run.id()));
            case ORDERED -> {}
        }
    }

    private LocalDate requirePossible(@Nullable LocalDate day, PaymentRun run) {
        if (day == null) {
            throw RefusedException.input(Texts.of("payment.change-execution-day.give-day-bank"));
        }
        LocalDate earliest = days.earliest();
        LocalDate latest = days.latest();
        if (day.isBefore(earliest) || day.isAfter(latest)) {
            throw RefusedException.input(Texts.of(
                    "payment.change-execution-day.bank-asked-day",
                    BankDays.inWords(earliest),
                    BankDays.inWords(latest)));
        }
        BankDays.objectionTo(day).ifPresent(objection -> {
            throw RefusedException.input(objection);
        });
        if (day.equals(run.requestedOn())) {
            throw RefusedException.input(Texts.of("payment.change-execution-day.order-asks-day"));
        }
        return day;
    }
}
