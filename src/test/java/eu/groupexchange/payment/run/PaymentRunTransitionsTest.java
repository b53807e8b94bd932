package eu.groupexchange.payment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.PaymentFailure;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.refusal.RefusedException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each transition of a payment run from each of its statuses. */
class PaymentRunTransitionsTest {

    private static final PaymentRunId ID = new PaymentRunId("RUN-2022-003");
    private static final Actor FINANCE = Actor.staff("finance");
    /** A Friday. */
    private static final ZonedDateTime ORDERED = ZonedDateTime.parse("2022-06-10T09:30:15+02:00[Europe/Paris]");

    private static final ZonedDateTime PAID = ORDERED.plusDays(7);
    private static final LocalDate MONDAY = LocalDate.parse("2022-06-13");
    private static final ParticipationReference REFERENCE = new ParticipationReference("VAL22-0007");
    private static final List<PaymentOrderLine> LINES = List.of(new PaymentOrderLine(
            ID,
            REFERENCE,
            REFERENCE + "-1",
            Money.euros("450.00"),
            "Cluster",
            "BE68539007547034",
            "Cluster",
            null,
            null,
            null));

    /** What can be done with a run, and where it leads from the one status in which it can be done. */
    enum Transition {
        ISSUE_ORDER(PaymentRunStatus.COLLECTED, PaymentRunStatus.ORDERED, run -> run.issueOrder(MONDAY, "i-TRANS")),
        REPLACE_ORDER(
                PaymentRunStatus.ORDERED,
                PaymentRunStatus.COLLECTED,
                run -> run.replaceOrder(
                        new OtherDay(LocalDate.parse("2022-06-17"), "The grant comes on Thursday", true),
                        new OtherDay.PaymentWindow(MONDAY, LocalDate.parse("2022-07-10")),
                        ORDERED.plusHours(1))),
        EXECUTE(
                PaymentRunStatus.ORDERED,
                PaymentRunStatus.EXECUTED,
                run -> run.execute(new BankStatement(MONDAY, "BANK-42", Map.of()), LINES, PAID, FINANCE)),
        CANCEL(
                PaymentRunStatus.ORDERED,
                PaymentRunStatus.CANCELLED,
                run -> run.cancel("Wrong account", true, PAID.toInstant(), FINANCE)),
        SETTLE(
                PaymentRunStatus.EXECUTED,
                PaymentRunStatus.EXECUTED,
                run -> run.settle(List.of(REFERENCE), PAID.toInstant()));

        private final PaymentRunStatus from;
        private final PaymentRunStatus to;
        private final Consumer<PaymentRun> action;

        Transition(PaymentRunStatus from, PaymentRunStatus to, Consumer<PaymentRun> action) {
            this.from = from;
            this.to = to;
            this.action = action;
        }
    }

    static Stream<Arguments> eachFromEach() {
        return Arrays.stream(Transition.values()).flatMap(transition -> Arrays.stream(PaymentRunStatus.values())
                .map(status -> Arguments.of(transition, status)));
    }

    @ParameterizedTest
    @MethodSource("eachFromEach")
    void leadsOnFromOneStatusAndIsRefusedInAllOthers(Transition transition, PaymentRunStatus status) {
        PaymentRun run = in(status);
        PaymentRunState before = run.state();

        if (status == transition.from) {
            transition.action.accept(run);
            assertThat(run.status()).isEqualTo(transition.to);
            assertThat(run.state()).isNotEqualTo(before);
        } else {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> transition.action.accept(run))
                    .returns(RefusedException.Kind.NOT_NOW, RefusedException::kind)
                    .withMessageContaining(ID.value())
                    .withMessageEndingWith(".");
            assertThat(run.state()).as("a refusal changes nothing").isEqualTo(before);
        }
    }

    @Test
    void replacesAnOrderByOneOfAnotherName() {
        PaymentRun run = in(PaymentRunStatus.ORDERED);
        assertThat(run.order().messageId()).isEqualTo("RUN-2022-003-20220610093015");

        Transition.REPLACE_ORDER.action.accept(run);

        assertThat(run.order().version()).isEqualTo(2);
        assertThat(run.order().messageId()).isEqualTo("RUN-2022-003-20220610103015-2");
        assertThat(run.requestedOn()).isEqualTo("2022-06-17");
    }

    @Test
    void isSettledOnce() {
        PaymentRun run = in(PaymentRunStatus.EXECUTED);
        Transition.SETTLE.action.accept(run);
        assertThat(run.settlement().notTold()).containsExactly(REFERENCE);

        assertThatThrownBy(() -> Transition.SETTLE.action.accept(run)).hasMessageContaining("were settled already");
    }

    /** The bank may refuse an order as soon as it has it; it pays nothing before the day that finance chose. */
    @Test
    void isNotPaidBeforeTheDayThatWasChosenButMayFailBefore() {
        PaymentRun run = in(PaymentRunStatus.ORDERED);
        Transition.REPLACE_ORDER.action.accept(run);
        run.issueOrder(LocalDate.parse("2022-06-17"), "i-TRANS");
        var failed = Map.of(REFERENCE, PaymentFailure.UNEXPLAINED);

        assertThatThrownBy(() -> Transition.EXECUTE.action.accept(run)).hasMessageContaining("Friday, 17 June 2022");
        run.execute(new BankStatement(MONDAY, "BANK-42", failed), LINES, PAID, FINANCE);

        assertThat(run.valueDate()).isEqualTo(MONDAY);
    }

    private static PaymentRun in(PaymentRunStatus status) {
        PaymentRun run = PaymentRun.collected(ID, 1, Money.euros("450.00"), ORDERED, FINANCE);
        if (status != PaymentRunStatus.COLLECTED) {
            Transition.ISSUE_ORDER.action.accept(run);
        }
        switch (status) {
            case EXECUTED -> Transition.EXECUTE.action.accept(run);
            case CANCELLED -> Transition.CANCEL.action.accept(run);
            case COLLECTED, ORDERED -> {}
        }
        return run;
    }
}
