package eu.groupexchange.payment;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.workflow.DecisionRefusedException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what the bank made of a run, once: which payments it executed, on which day, and which failed. */
@Component
public class ExecutePaymentRun {

    private static final int BANK_REFERENCE_LENGTH = 35;

    private final PaymentRunTable runs;
    private final PaymentOrderLineTable lines;
    private final PaymentTable payments;
    private final PaymentSettings settings;
    private final DecisionLog log;
    private final Clock clock;

    ExecutePaymentRun(
            PaymentRunTable runs,
            PaymentOrderLineTable lines,
            PaymentTable payments,
            PaymentSettings settings,
            DecisionLog log,
            Clock clock) {
        this.runs = runs;
        this.lines = lines;
        this.payments = payments;
        this.settings = settings;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param valueDate from the day on which the run was made, to some days ahead of today ({@link PaymentSettings})
     * @param bankReference the bank's own name for the execution, at most 35 characters
     * @param failed those of the run that the bank did not pay; all others were paid
     * @throws DecisionRefusedException when something is missing or impossible, or the run was executed before
     */
    @Transactional
    public void execute(
            PaymentRunId id,
            @Nullable LocalDate valueDate,
            @Nullable String bankReference,
            Collection<ParticipationReference> failed,
            Actor actor) {
        PaymentRun run = runs.lock(id);
        requireOrdered(run);
        LocalDate day = requirePossible(valueDate, run);
        String reference = requireGiven(bankReference);
        requireInRun(failed, id);
        lines.settle(id, failed);
        payments.settle(id, day);
        runs.executed(new PaymentRun(
                id,
                PaymentRunStatus.EXECUTED,
                run.messageId(),
                run.payments(),
                run.controlSum(),
                run.createdAt(),
                run.createdBy(),
                now(),
                actor,
                day,
                reference,
                null));
        record(id, actor, day, reference);
    }

    private static void requireOrdered(PaymentRun run) {
        switch (run.status()) {
            case COLLECTED ->
                throw new DecisionRefusedException(
                        "The order of " + run.id() + " has not been issued yet. Try again in a minute.");
            case EXECUTED ->
                throw new DecisionRefusedException(
                        run.id() + " was executed already, with value date " + run.valueDate() + ".");
            case CANCELLED ->
                throw new DecisionRefusedException(
                        run.id() + " was cancelled. Its payments are in a later run, or wait for one.");
            case ORDERED -> {}
        }
    }

    private LocalDate requirePossible(@Nullable LocalDate valueDate, PaymentRun run) {
        if (valueDate == null) {
            throw new DecisionRefusedException("Enter the value date from the bank's statement.");
        }
        LocalDate first = run.createdAt().atZone(settings.zone()).toLocalDate();
        LocalDate last = clock.instant().atZone(settings.zone()).toLocalDate().plusDays(settings.valueDateWithinDays());
        if (valueDate.isBefore(first) || valueDate.isAfter(last)) {
            throw new DecisionRefusedException(
                    "The value date must lie between %s, when the run was made, and %s.".formatted(first, last));
        }
        return valueDate;
    }

    private static String requireGiven(@Nullable String bankReference) {
        String given = bankReference == null ? "" : bankReference.strip();
        if (given.isEmpty()) {
            throw new DecisionRefusedException("Enter the bank's reference for the execution.");
        }
        if (given.length() > BANK_REFERENCE_LENGTH) {
            throw new DecisionRefusedException(
                    "The bank's reference has at most " + BANK_REFERENCE_LENGTH + " characters.");
        }
        return given;
    }

    private void requireInRun(Collection<ParticipationReference> failed, PaymentRunId id) {
        List<ParticipationReference> inRun =
                lines.of(id).stream().map(PaymentOrderLine::reference).toList();
        for (ParticipationReference reference : failed) {
            if (!inRun.contains(reference)) {
                throw new DecisionRefusedException(
                        reference + " is not in " + id + ", so it cannot have failed in it.");
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
        for (PaymentOrderLine line : settled) {
            boolean executed = line.outcome() == PaymentOrderLine.Outcome.EXECUTED;
            log.record(Entry.of(line.reference().value(), actor, executed ? "payment-executed" : "payment-failed")
                    .detail("run", id.value())
                    .detail("valueDate", valueDate.toString())
                    .detail("endToEndId", line.endToEndId()));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
