package eu.groupexchange.payment.run;

import static eu.groupexchange.payment.run.PaymentRunStatus.CANCELLED;
import static eu.groupexchange.payment.run.PaymentRunStatus.COLLECTED;
import static eu.groupexchange.payment.run.PaymentRunStatus.EXECUTED;
import static eu.groupexchange.payment.run.PaymentRunStatus.ORDERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.PaymentFailure;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.testing.statuses.StatusTable;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What can happen to a payment run in each status, without the engine and the database. */
public class PaymentRunTransitionsTest {

    private static final PaymentRunId ID = new PaymentRunId("RUN-2022-003");
    private static final Actor FINANCE = Actor.staff("finance");
    /** A Friday. */
    private static final ZonedDateTime FRIDAY = ZonedDateTime.parse("2022-06-10T09:30:15+02:00[Europe/Paris]");

    private static final ZonedDateTime A_WEEK_LATER = FRIDAY.plusDays(7);
    private static final LocalDate MONDAY = LocalDate.parse("2022-06-13");
    private static final LocalDate ANOTHER_DAY = LocalDate.parse("2022-06-17");
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
    private static final String SETTLED = "its claims are settled";

    public static StatusTable<PaymentRun, PaymentRunStatus> table() {
        var table = new StatusTable<>(PaymentRun.class, PaymentRunStatus.class, PaymentRun::status, PaymentRun::state);
        standings(table);
        byFinance(table);
        byItself(table);
        return table;
    }

    @TestFactory
    Stream<DynamicTest> eachTransitionFromEachStatus() {
        return table().tests();
    }

    private static void standings(StatusTable<PaymentRun, PaymentRunStatus> table) {
        var executed = after(PaymentRunTransitionsTest::ordered, PaymentRunTransitionsTest::execute);
        table.standing(COLLECTED, PaymentRunTransitionsTest::collected)
                .standing(ORDERED, PaymentRunTransitionsTest::ordered)
                .standing(EXECUTED, executed)
                .standing(EXECUTED, SETTLED, after(executed, PaymentRunTransitionsTest::settle))
                .standing(CANCELLED, after(PaymentRunTransitionsTest::ordered, PaymentRunTransitionsTest::cancel));
    }

    private static void byFinance(StatusTable<PaymentRun, PaymentRunStatus> table) {
        String beingIssued = "The order of RUN-2022-003 is still being issued. Try again in a minute.";
        table.transition("execute", "finance writes down what the bank did", PaymentRunTransitionsTest::execute)
                .leads(ORDERED, EXECUTED)
                .refuses(COLLECTED, "The order of RUN-2022-003 has not been issued yet. Try again in a minute.")
                .refuses(EXECUTED, "RUN-2022-003 was executed already, with value date 2022-06-13.")
                .refuses(CANCELLED, "RUN-2022-003 was cancelled. Its payments are in a later run, or wait for one.");
        table.transition("replaceOrder", "finance chooses another day", PaymentRunTransitionsTest::replaceOrder)
                .leads(ORDERED, COLLECTED)
                .refuses(COLLECTED, beingIssued)
                .refuses(EXECUTED, "RUN-2022-003 was executed already. The day of its order can no longer be changed.")
                .refuses(CANCELLED, "RUN-2022-003 was cancelled. Nothing is ordered by it.");
        table.transition(
                        "cancel",
                        "finance cancels the run, which the bank does not have",
                        PaymentRunTransitionsTest::cancel)
                .leads(ORDERED, CANCELLED)
                .refuses(COLLECTED, beingIssued)
                .refuses(EXECUTED, "RUN-2022-003 was executed with value date 2022-06-13. It cannot be cancelled.")
                .refuses(CANCELLED, "RUN-2022-003 was cancelled already.");
    }

    private static void byItself(StatusTable<PaymentRun, PaymentRunStatus> table) {
        table.transition("issueOrder", "the order is issued", run -> run.issueOrder(MONDAY, "i-TRANS"))
                .leads(COLLECTED, ORDERED)
                .refusesElsewhere("The order of RUN-2022-003 was issued already.");
        table.transition(
                        "settle",
                        "the claims are told how their payments ended, once",
                        PaymentRunTransitionsTest::settle)
                .keeps(EXECUTED)
                .refuses(EXECUTED, SETTLED, "The payments of RUN-2022-003 were settled already.")
                .refusesElsewhere("RUN-2022-003 has not been executed.");
    }

    @Test
    void replacesAnOrderByOneOfAnotherName() {
        PaymentRun run = ordered();
        assertThat(run.order().messageId()).isEqualTo("RUN-2022-003-20220610093015");

        replaceOrder(run);

        assertThat(run.order().version()).isEqualTo(2);
        assertThat(run.order().messageId()).isEqualTo("RUN-2022-003-20220610103015-2");
        assertThat(run.requestedOn()).isEqualTo(ANOTHER_DAY);
    }

    @Test
    void knowsWhoCouldNotBeTold() {
        PaymentRun run = ordered();
        execute(run);

        settle(run);

        assertThat(run.settlement().notTold()).containsExactly(REFERENCE);
    }

    /** The bank may refuse an order as soon as it has it; it pays nothing before the day that finance chose. */
    @Test
    void isNotPaidBeforeTheDayThatWasChosenButMayFailBefore() {
        PaymentRun run = ordered();
        replaceOrder(run);
        run.issueOrder(ANOTHER_DAY, "i-TRANS");
        var failed = Map.of(REFERENCE, PaymentFailure.UNEXPLAINED);

        assertThatThrownBy(() -> execute(run)).hasMessageContaining("Friday, 17 June 2022");
        run.execute(new BankStatement(MONDAY, "BANK-42", failed), LINES, A_WEEK_LATER, FINANCE);

        assertThat(run.valueDate()).isEqualTo(MONDAY);
    }

    private static PaymentRun collected() {
        return PaymentRun.collected(ID, 1, Money.euros("450.00"), FRIDAY, FINANCE);
    }

    private static PaymentRun ordered() {
        PaymentRun run = collected();
        run.issueOrder(MONDAY, "i-TRANS");
        return run;
    }

    private static void replaceOrder(PaymentRun run) {
        run.replaceOrder(
                new OtherDay(ANOTHER_DAY, "The grant comes on Thursday", true),
                new OtherDay.PaymentWindow(MONDAY, LocalDate.parse("2022-07-10")),
                FRIDAY.plusHours(1));
    }

    private static void execute(PaymentRun run) {
        run.execute(new BankStatement(MONDAY, "BANK-42", Map.of()), LINES, A_WEEK_LATER, FINANCE);
    }

    private static void cancel(PaymentRun run) {
        run.cancel("Wrong account", true, A_WEEK_LATER.toInstant(), FINANCE);
    }

    private static void settle(PaymentRun run) {
        run.settle(List.of(REFERENCE), A_WEEK_LATER.toInstant());
    }

    private static Supplier<PaymentRun> after(Supplier<PaymentRun> before, Consumer<PaymentRun> deed) {
        return () -> {
            PaymentRun run = before.get();
            deed.accept(run);
            return run;
        };
    }
}
