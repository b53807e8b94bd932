package eu.groupexchange.payment.run;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.BankDays;
import eu.groupexchange.payment.JdbcPayments;
import eu.groupexchange.payment.PaymentDays;
import eu.groupexchange.payment.PaymentFailure;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.PaymentRunProcess;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.TaskRights;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what the bank made of a run, once: which payments it executed, on which day, and which failed. */
@Component
public class ExecutePaymentRun {

    private static final int BANK_REFERENCE_LENGTH = 35;

    private final JdbcPaymentRuns runs;
    private final JdbcPaymentOrderLines lines;
    private final JdbcPayments payments;
    private final PaymentDays days;
    private final DecisionLog log;
    private final Clock clock;
    private final TaskRights rights;

    ExecutePaymentRun(
            JdbcPaymentRuns runs,
            JdbcPaymentOrderLines lines,
            JdbcPayments payments,
            PaymentDays days,
            DecisionLog log,
            Clock clock,
            TaskRights rights) {
        this.runs = runs;
        this.lines = lines;
        this.payments = payments;
        this.days = days;
        this.log = log;
        this.clock = clock;
        this.rights = rights;
    }

    /**
     * @param valueDate a bank day, not later than today and not before the run was made. A bank that was asked for a later day may
     *     have been told to pay at once, but not where finance chose that day
     * @param bankReference the bank's own name for the execution, at most 35 characters
     * @param failed those of the run that the bank did not pay, and why; all others were paid
     * @throws RefusedException when something is missing or impossible, or the run was executed before
     */
    @Transactional
    public void execute(
            PaymentRunId id,
            @Nullable LocalDate valueDate,
            @Nullable String bankReference,
            Map<ParticipationReference, PaymentFailure> failed,
            Actor actor) {
        rights.require(actor.account(), PaymentRunProcess.EXECUTE_PAYMENT_RUN);
        PaymentRun run = runs.lock(id);
        requireOrdered(run);
        requireInRun(failed.keySet(), id);
        LocalDate day = requirePossible(valueDate, run, failed.size() < run.payments());
        String reference = requireGiven(bankReference);
        lines.settle(id, failed);
        payments.settle(id, day);
        runs.executed(id, clock.instant().truncatedTo(ChronoUnit.MICROS), actor, day, reference);
        record(id, actor, day, reference);
    }

    private static void requireOrdered(PaymentRun run) {
        switch (run.status()) {
            case COLLECTED ->
                throw RefusedException.notNow(Texts.of("payment.execute-payment-run.order-issued-yet", run.id()));
            case EXECUTED ->
                throw RefusedException.notNow(
                        Texts.of("payment.execute-payment-run.executed-already-value", run.id(), run.valueDate()));
            case CANCELLED ->
                throw RefusedException.notNow(
                        Texts.of("payment.execute-payment-run.cancelled-payments-later", run.id()));
            case ORDERED -> {}
        }
    }

    /** What the bank has not done is not paid: the day has come, banks pay on it, and the run was made by then. */
    private LocalDate requirePossible(@Nullable LocalDate valueDate, PaymentRun run, boolean somethingPaid) {
        if (valueDate == null) {
            throw RefusedException.input(Texts.of("payment.execute-payment-run.enter-value-date"));
        }
        if (valueDate.isAfter(days.today())) {
            throw RefusedException.input(
                    Texts.of("payment.execute-payment-run.value-date-come", BankDays.inWords(valueDate)));
        }
        LocalDate made = days.dayOf(run.createdAt());
        if (valueDate.isBefore(made)) {
            throw RefusedException.input(Texts.of(
                    "payment.execute-payment-run.run-made-so", BankDays.inWords(made), BankDays.inWords(valueDate)));
        }
        BankDays.objectionTo(valueDate).ifPresent(objection -> {
            throw RefusedException.input(objection);
        });
        boolean dayWasChosen = run.orderVersion() > 1 && run.requestedOn() != null;
        if (dayWasChosen && somethingPaid && valueDate.isBefore(run.requestedOn())) {
            throw RefusedException.input(
                    Texts.of("payment.execute-payment-run.order-asks-bank", BankDays.inWords(run.requestedOn())));
        }
        return valueDate;
    }

    private static String requireGiven(@Nullable String bankReference) {
        String given = bankReference == null ? "" : bankReference.strip();
        if (given.isEmpty()) {
            throw RefusedException.input(Texts.of("payment.execute-payment-run.enter-banks-reference"));
        }
        if (given.length() > BANK_REFERENCE_LENGTH) {
            throw RefusedException.input(
                    Texts.of("payment.execute-payment-run.banks-reference-most", BANK_REFERENCE_LENGTH));
        }
        return given;
    }

    private void requireInRun(Set<ParticipationReference> failed, PaymentRunId id) {
        List<ParticipationReference> inRun =
                lines.of(id).stream().map(PaymentOrderLine::reference).toList();
        for (ParticipationReference reference : failed) {
            if (!inRun.contains(reference)) {
                throw RefusedException.input(Texts.of("payment.execute-payment-run.so-cannot-failed", reference, id));
            }
        }
    }

    private void record(PaymentRunId id, Actor actor, LocalDate valueDate, String bankReference) {
        List<PaymentOrderLine> settled = lines.of(id);
        long failures = settled.stream()
                .filter(line -> line.outcome() == PaymentOrderLine.Outcome.FAILED)
                .count();
        log.record(Entry.of(id.value(), actor, "payment-run-executed")
                .detail("valueDate", valueDate.toString())
                .detail("bankReference", bankReference)
                .detail("failed", Long.toString(failures)));
        settled.forEach(line -> record(line, actor, valueDate));
    }

    private void record(PaymentOrderLine line, Actor actor, LocalDate valueDate) {
        boolean executed = line.outcome() == PaymentOrderLine.Outcome.EXECUTED;
        Entry entry = Entry.of(line.reference().value(), actor, executed ? "payment-executed" : "payment-failed")
                .detail("run", line.run().value())
                .detail("valueDate", valueDate.toString())
                .detail("endToEndId", line.endToEndId());
        PaymentFailure failure = line.failure();
        if (failure != null) {
            entry = entry.detail("account", line.maskedIban());
            entry = failure.code() == null ? entry : entry.detail("reasonCode", failure.code());
            entry = failure.text() == null ? entry : entry.detail("reason", failure.text());
        }
        log.record(entry);
    }
}
