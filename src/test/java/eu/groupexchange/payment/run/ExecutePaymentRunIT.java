package eu.groupexchange.payment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.Ledger;
import eu.groupexchange.payment.PaymentFailure;
import eu.groupexchange.payment.PaymentLedgerConfiguration;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.PaymentStatus;
import eu.groupexchange.payment.Payments;
import eu.groupexchange.payment.TimeOfTest;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.refusal.RefusedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(PaymentLedgerConfiguration.class)
class ExecutePaymentRunIT {

    @Autowired
    Ledger ledger;

    @Autowired
    TimeOfTest time;

    @Autowired
    ExpectedPayments expected;

    @Autowired
    ExecutePaymentRun executePaymentRun;

    @Autowired
    Payments payments;

    @Autowired
    PaymentRuns runs;

    @Autowired
    DecisionLog log;

    @BeforeEach
    void begin() {
        ledger.begin();
    }

    @Test
    void keepsWhatTheBankMadeOfIt() {
        ParticipationReference paid = ledger.prepared("450.00");
        ParticipationReference failed = ledger.prepared("450.00");

        PaymentRunId id = ledger.executed(failed);

        PaymentRun run = runs.get(id);
        assertThat(run.status()).isEqualTo(PaymentRunStatus.EXECUTED);
        assertThat(run.valueDate()).isEqualTo(Ledger.VALUE_DATE);
        assertThat(run.execution().bankReference()).isEqualTo("BANK-42");
        assertThat(run.execution().by()).isEqualTo(Ledger.FINANCE);
        assertThat(runs.lines(id))
                .extracting(PaymentOrderLine::outcome)
                .containsExactly(PaymentOrderLine.Outcome.EXECUTED, PaymentOrderLine.Outcome.FAILED);
        assertThat(payments.find(paid)).hasValueSatisfying(payment -> {
            assertThat(payment.status()).isEqualTo(PaymentStatus.EXECUTED);
            assertThat(payment.executedOn()).isEqualTo(Ledger.VALUE_DATE);
        });
        assertThat(payments.find(failed)).hasValueSatisfying(payment -> {
            assertThat(payment.status()).isEqualTo(PaymentStatus.FAILED);
            assertThat(payment.executedOn()).isNull();
        });
        assertThat(actions(paid.value())).endsWith("payment-executed");
        assertThat(actions(failed.value())).endsWith("payment-failed");
        assertThat(actions(id.value())).endsWith("payment-run-executed");
    }

    @Test
    void refusesToBeExecutedTwice() {
        ParticipationReference reference = ledger.prepared("450.00");
        PaymentRunId id = ledger.executed();

        assertThatThrownBy(() -> execute(id, Ledger.VALUE_DATE, "BANK-43", List.of(reference)))
                .isInstanceOf(RefusedException.class)
                .hasMessage(id + " was executed already, with value date 2022-06-13.");
        assertThat(payments.find(reference).orElseThrow().status()).isEqualTo(PaymentStatus.EXECUTED);
        assertThat(runs.get(id).execution().bankReference()).isEqualTo("BANK-42");
    }

    @Test
    void isExecutedOnceWhenTwentyClickAtOnce() throws Exception {
        ParticipationReference reference = ledger.prepared("450.00");
        PaymentRunId id = ledger.ordered();
        time.is(Ledger.ON_VALUE_DATE);
        ExecutorService threads = Executors.newFixedThreadPool(20);
        int refused = 0;
        try {
            List<Callable<Void>> clicks = new ArrayList<>();
            for (int click = 0; click < 20; click++) {
                String bankReference = "BANK-" + click;
                clicks.add(() -> {
                    execute(id, Ledger.VALUE_DATE, bankReference, List.of());
                    return null;
                });
            }
            for (Future<Void> click : threads.invokeAll(clicks)) {
                try {
                    click.get();
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(RefusedException.class);
                    refused++;
                }
            }
        } finally {
            threads.shutdown();
        }

        assertThat(refused).isEqualTo(19);
        assertThat(actions(reference.value()))
                .filteredOn("payment-executed"::equals)
                .hasSize(1);
    }

    @Test
    void paysOnTheSecondAttemptWhatFailedOnTheFirst() {
        ParticipationReference reference = ledger.prepared("450.00");
        ledger.executed(reference);
        ledger.preparedAgain(reference);

        PaymentRunId second = ledger.executed();

        assertThat(payments.find(reference)).hasValueSatisfying(payment -> {
            assertThat(payment.status()).isEqualTo(PaymentStatus.EXECUTED);
            assertThat(payment.run()).isEqualTo(second);
        });
        assertThat(runs.lines(second)).extracting(PaymentOrderLine::endToEndId).containsExactly(reference + "-2");
    }

    @Test
    void waitsForTheOrder() {
        ledger.prepared("450.00");
        PaymentRunId id = ledger.collected();

        assertRefused(id, Ledger.VALUE_DATE, "BANK-42", List.of(), "has not been issued");
    }

    /** Ordered on Friday 10 June for Monday 13 June; now it is Monday 20 June. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-06-21 | Tuesday, 21 June 2022, has not come yet",
                "+999999999-12-31 | has not come yet",
                "2022-06-09 | The run was made on Friday, 10 June 2022",
                "1022-06-13 | The run was made on Friday, 10 June 2022",
                "2022-06-12 | Banks do not pay on Sunday, 12 June 2022, because it is a Sunday",
                "2022-06-18 | around it are Friday, 17 June 2022 and Monday, 20 June 2022",
            })
    void refusesAValueDateOnWhichTheBankCannotHavePaid(LocalDate valueDate, String message) {
        ledger.prepared("450.00");
        PaymentRunId id = ledger.ordered();
        time.is("2022-06-20T08:00:00Z");

        assertRefused(id, valueDate, "BANK-42", List.of(), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-06-13", "2022-06-17", "2022-06-20"})
    void takesBankDaysFromTheOneThatWasAskedForUntilToday(LocalDate valueDate) {
        ledger.prepared("450.00");
        PaymentRunId id = ledger.ordered();
        time.is("2022-06-20T08:00:00Z");

        execute(id, valueDate, "BANK-42", List.of());

        assertThat(runs.get(id).valueDate()).isEqualTo(valueDate);
    }

    /** The day begins where payments are counted: at 22:00 UTC in the summer of Paris. */
    @Test
    void knowsTodayInTheZoneOfPayments() {
        ledger.prepared("450.00");
        PaymentRunId id = ledger.ordered();
        time.is("2022-06-12T21:59:59Z");
        assertRefused(id, Ledger.VALUE_DATE, "BANK-42", List.of(), "has not come yet");

        time.is("2022-06-12T22:00:00Z");
        execute(id, Ledger.VALUE_DATE, "BANK-42", List.of());

        assertThat(runs.get(id).valueDate()).isEqualTo(Ledger.VALUE_DATE);
    }

    /** The bank may refuse an order as soon as it has it, and may be told to pay at once. */
    @Test
    void takesWhatTheBankDidOnTheDayOfTheOrderAndNothingBefore() {
        ParticipationReference one = ledger.prepared("450.00");
        ParticipationReference other = ledger.prepared("450.00");
        PaymentRunId id = ledger.ordered();
        LocalDate ordered = LocalDate.parse("2022-06-10");
        assertRefused(id, ordered.minusDays(1), "BANK-42", List.of(one), "cannot have paid it on");

        execute(id, ordered, "BANK-42", List.of(one));

        assertThat(payments.find(one).orElseThrow().status()).isEqualTo(PaymentStatus.FAILED);
        assertThat(payments.find(other).orElseThrow().status()).isEqualTo(PaymentStatus.EXECUTED);
    }

    @Test
    void keepsWhyThePaymentFailedWithItsLineAndInTheLog() {
        ParticipationReference closed = ledger.prepared("450.00");
        ParticipationReference unknown = ledger.prepared("450.00");
        PaymentRunId id = ledger.ordered();
        time.is(Ledger.ON_VALUE_DATE);

        executePaymentRun.execute(
                id,
                new BankStatement(
                        Ledger.VALUE_DATE,
                        "BANK-42",
                        Map.of(closed, PaymentFailure.of("ac04", "since May"), unknown, PaymentFailure.UNEXPLAINED)),
                Ledger.FINANCE);

        assertThat(runs.lines(id))
                .extracting(PaymentOrderLine::failure)
                .containsExactly(new PaymentFailure("AC04", "since May"), PaymentFailure.UNEXPLAINED);
        assertThat(expected.whyFailed(closed)).isEqualTo("The account is closed. (AC04) The bank writes: since May");
        assertThat(expected.whyFailed(unknown)).isEmpty();
        assertThat(log.of(closed.value())).last().satisfies(logged -> assertThat(
                        logged.entry().details())
                .containsEntry("reasonCode", "AC04")
                .containsEntry("reason", "since May")
                .containsEntry("account", "BE68 … 7034"));
    }

    @Test
    void asksForTheValueDate() {
        ledger.prepared("450.00");

        assertRefused(ledger.ordered(), null, "BANK-42", List.of(), "Enter the value date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "123456789012345678901234567890123456"})
    void asksForABankReferenceThatCanBe(String bankReference) {
        ledger.prepared("450.00");

        PaymentRunId id = ledger.ordered();
        time.is(Ledger.ON_VALUE_DATE);
        assertRefused(id, Ledger.VALUE_DATE, bankReference, List.of(), "bank's reference");
    }

    @Test
    void refusesAFailureOfWhatItNeverOrdered() {
        ParticipationReference earlier = ledger.prepared("450.00");
        ledger.executed(earlier);
        ledger.prepared("450.00");

        PaymentRunId id = ledger.ordered();
        time.is(Ledger.ON_VALUE_DATE);
        assertRefused(id, Ledger.VALUE_DATE, "BANK-42", List.of(earlier), earlier + " is not in RUN-");
    }

    private void assertRefused(
            PaymentRunId id,
            LocalDate valueDate,
            String bankReference,
            List<ParticipationReference> failed,
            String message) {
        assertThatThrownBy(() -> execute(id, valueDate, bankReference, failed))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(message);
        assertThat(runs.get(id).status()).isNotEqualTo(PaymentRunStatus.EXECUTED);
    }

    private void execute(
            PaymentRunId id, LocalDate valueDate, String bankReference, List<ParticipationReference> failed) {
        executePaymentRun.execute(
                id, new BankStatement(valueDate, bankReference, Ledger.unexplained(failed)), Ledger.FINANCE);
    }

    private List<String> actions(String subject) {
        return log.of(subject).stream().map(logged -> logged.entry().action()).toList();
    }
}
