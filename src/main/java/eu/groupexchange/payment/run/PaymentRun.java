package eu.groupexchange.payment.run;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.payment.order.RunOrder;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Payments that are ordered from the bank together. Every change is a transition that checks where it starts; one that
 * does not fit is refused with {@link RefusedException} and changes nothing.
 */
public final class PaymentRun {

    private final PaymentRunId id;
    private final int payments;
    private final Money controlSum;
    private final Instant createdAt;
    private final Actor createdBy;
    private PaymentRunState state;
    private final int version;

    public PaymentRun(
            PaymentRunId id,
            int payments,
            Money controlSum,
            Instant createdAt,
            Actor createdBy,
            PaymentRunState state,
            int version) {
        this.id = id;
        this.payments = payments;
        this.controlSum = controlSum;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
        this.state = state;
        this.version = version;
    }

    /** @param now in the zone of payments */
    static PaymentRun collected(PaymentRunId id, int payments, Money controlSum, ZonedDateTime now, Actor by) {
        PaymentRunState state = PaymentRunState.collected(RunOrder.first(id, now));
        return new PaymentRun(id, payments, controlSum, now.toInstant(), by, state, 0);
    }

    /** @throws IllegalStateException when the lines do not add up to the run */
    void requireSumOf(List<PaymentOrderLine> lines) {
        BigDecimal sum = lines.stream().map(line -> line.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (lines.size() != payments || sum.compareTo(controlSum.amount()) != 0) {
            throw new IllegalStateException("The lines of " + id + " do not add up to its control sum");
        }
    }

    /** Its order is issued and frozen. */
    public void issueOrder(LocalDate requestedOn, String debtorName) {
        if (status() != PaymentRunStatus.COLLECTED) {
            throw RefusedException.notNow(Texts.of("payment.payment-run.issued-already", id));
        }
        state = state.ordered(state.order().issued(requestedOn, debtorName));
    }

    /**
     * The order that there is is put aside, and another one is to be issued for another day.
     *
     * @param now in the zone of payments
     */
    public void replaceOrder(OtherDay wish, OtherDay.PaymentWindow window, ZonedDateTime now) {
        switch (status()) {
            case COLLECTED -> throw stillBeingIssued();
            case EXECUTED ->
                throw RefusedException.notNow(Texts.of("payment.change-execution-day.executed-already-day", id));
            case CANCELLED ->
                throw RefusedException.notNow(Texts.of("payment.change-execution-day.cancelled-nothing-ordered", id));
            case ORDERED -> {}
        }
        RunOrder before = state.order();
        LocalDate day = wish.require(window, before.requestedOn());
        wish.requireReason();
        wish.requirePromise();
        state = PaymentRunState.collected(before.next(day, now));
    }

    /**
     * The bank did what it did.
     *
     * @param lines what the run ordered
     * @param now in the zone of payments
     */
    public void execute(BankStatement statement, List<PaymentOrderLine> lines, ZonedDateTime now, Actor by) {
        switch (status()) {
            case COLLECTED ->
                throw RefusedException.notNow(Texts.of("payment.execute-payment-run.order-issued-yet", id));
            case EXECUTED ->
                throw RefusedException.notNow(
                        Texts.of("payment.execute-payment-run.executed-already-value", id, valueDate()));
            case CANCELLED ->
                throw RefusedException.notNow(Texts.of("payment.execute-payment-run.cancelled-payments-later", id));
            case ORDERED -> {}
        }
        statement.requireIn(id, lines);
        LocalDate made = createdAt.atZone(now.getZone()).toLocalDate();
        LocalDate valueDate = statement.requireDay(made, now.toLocalDate());
        statement.requireNotBefore(state.order(), payments);
        state = state.executed(
                new PaymentRunState.Execution(now.toInstant(), by, valueDate, statement.requireReference()));
    }

    /** @param notWithTheBank that the order has not been handed to the bank, and will not be */
    public void cancel(String reason, boolean notWithTheBank, Instant now, Actor by) {
        switch (status()) {
            case COLLECTED -> throw stillBeingIssued();
            case EXECUTED ->
                throw RefusedException.notNow(
                        Texts.of("payment.cancel-payment-run.executed-value-date", id, valueDate()));
            case CANCELLED ->
                throw RefusedException.notNow(Texts.of("payment.cancel-payment-run.was-cancelled-already", id));
            case ORDERED -> {}
        }
        if (!notWithTheBank) {
            throw RefusedException.input(Texts.of("payment.cancel-payment-run.run-cancelled-only"));
        }
        if (reason.isBlank()) {
            throw RefusedException.input(Texts.of("payment.cancel-payment-run.give-reason-why"));
        }
        state = state.cancelled(new PaymentRunState.Cancellation(now, by, reason));
    }

    private RefusedException stillBeingIssued() {
        return RefusedException.notNow(Texts.of("payment.payment-run.order-still-being", id));
    }

    /** All its claims know how their payments ended; once. */
    public void settle(List<ParticipationReference> notTold, Instant now) {
        requireExecuted();
        if (isSettled()) {
            throw RefusedException.notNow(Texts.of("payment.payment-run.settled-already", id));
        }
        state = state.settled(new PaymentRunState.Settlement(now, notTold));
    }

    void requireExecuted() {
        require(PaymentRunStatus.EXECUTED, "payment.payment-run.not-executed");
    }

    void requireCancelled() {
        require(PaymentRunStatus.CANCELLED, "payment.payment-run.not-cancelled");
    }

    private void require(PaymentRunStatus status, String otherwise) {
        if (status() != status) {
            throw RefusedException.notNow(Texts.of(otherwise, id));
        }
    }

    boolean isSettled() {
        return settlement() != null;
    }

    public PaymentRunId id() {
        return id;
    }

    /** How many there are. */
    public int payments() {
        return payments;
    }

    /** Of all payments. */
    public Money controlSum() {
        return controlSum;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Actor createdBy() {
        return createdBy;
    }

    public PaymentRunStatus status() {
        return state.status();
    }

    /** The order that counts; those before it were replaced. */
    public RunOrder order() {
        return state.order();
    }

    public @Nullable LocalDate requestedOn() {
        return state.order().requestedOn();
    }

    public PaymentRunState.@Nullable Execution execution() {
        return state.execution();
    }

    public @Nullable LocalDate valueDate() {
        return state.execution() == null ? null : state.execution().valueDate();
    }

    public PaymentRunState.@Nullable Cancellation cancellation() {
        return state.cancellation();
    }

    public PaymentRunState.@Nullable Settlement settlement() {
        return state.settlement();
    }

    PaymentRunState state() {
        return state;
    }

    public int version() {
        return version;
    }
}
