package eu.groupexchange.payment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.payment.Ledger;
import eu.groupexchange.payment.PaymentLedgerConfiguration;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.TimeOfTest;
import eu.groupexchange.payment.order.PaymentOrder;
import eu.groupexchange.payment.pain.PainSchema;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.testing.ArchiveInMemory;
import eu.groupexchange.workflow.ExchangeWorkflow;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(PaymentLedgerConfiguration.class)
class ChangeExecutionDayIT {

    private static final LocalDate LATER = LocalDate.parse("2022-06-17");

    @Autowired
    Ledger ledger;

    @Autowired
    TimeOfTest time;

    @Autowired
    ChangeExecutionDay changeExecutionDay;

    @Autowired
    IssuePaymentOrder issuePaymentOrder;

    @Autowired
    ExecutePaymentRun executePaymentRun;

    @Autowired
    PaymentRuns runs;

    @Autowired
    ArchiveInMemory archive;

    @Autowired
    ExchangeWorkflow workflow;

    @Autowired
    DecisionLog log;

    @BeforeEach
    void begin() {
        reset(workflow);
        ledger.begin();
    }

    /** The last second of a Friday is still Friday, and the first of Saturday is as good as Sunday. */
    @ParameterizedTest
    @CsvSource({
        "2022-06-09T12:00:00Z, 2022-06-10",
        "2022-06-10T21:59:59Z, 2022-06-13",
        "2022-06-10T22:00:00Z, 2022-06-13",
        "2022-06-12T12:00:00Z, 2022-06-13",
        "2022-06-12T22:00:00Z, 2022-06-14",
        "2022-04-18T04:00:00Z, 2022-04-19",
        "2022-04-14T12:00:00Z, 2022-04-19",
        "2021-12-31T22:59:59Z, 2022-01-03",
        "2022-12-23T12:00:00Z, 2022-12-27",
    })
    void everyRunAsksForTheBankDayAfterItsLeadTime(String ordered, LocalDate day) throws Exception {
        time.is(ordered);
        ledger.prepared("450.00");

        PaymentRunId id = ledger.ordered();

        assertThat(file(id, 1)).contains("<ReqdExctnDt><Dt>" + day + "</Dt></ReqdExctnDt>");
        assertThat(paper(id, 1).requestedOn()).isEqualTo(day);
        assertThat(runs.get(id).requestedOn()).isEqualTo(day);
    }

    @Test
    void anOrderThatCouldNotBeIssuedInTimeAsksForADayThatIsStillPossible() {
        ledger.prepared("450.00");
        PaymentRunId id = ledger.collected();
        time.is("2022-06-15T08:00:00Z");

        issuePaymentOrder.issue(id);

        assertThat(runs.get(id).requestedOn()).isEqualTo("2022-06-16");
    }

    @Test
    void replacesTheOrderByOneForALaterDay() {
        ledger.prepared("450.00");
        PaymentRunId id = ledger.ordered();
        PaymentRun before = runs.get(id);
        String fileBefore = file(id, 1);

        change(id, LATER);
        issuePaymentOrder.issue(id);

        PaymentRun after = runs.get(id);
        assertThat(after.status()).isEqualTo(PaymentRunStatus.ORDERED);
        assertThat(after.order().version()).isEqualTo(2);
        assertThat(after.requestedOn()).isEqualTo(LATER);
        assertThat(after.order().messageId())
                .isNotEqualTo(before.order().messageId())
                .hasSizeLessThanOrEqualTo(35);
        assertThat(file(id, 1)).as("the old file is as it was").isEqualTo(fileBefore);
        assertThat(file(id, 2))
                .contains("<MsgId>" + after.order().messageId() + "</MsgId>")
                .contains("<ReqdExctnDt><Dt>2022-06-17</Dt></ReqdExctnDt>");
        assertThatCode(() -> PainSchema.validate(file(id, 2).getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
        assertThat(paper(id, 2).paymentFileName()).isNotEqualTo(paper(id, 1).paymentFileName());
        assertThat(runs.replacedOrders(id)).singleElement().satisfies(replaced -> {
            assertThat(replaced.messageId()).isEqualTo(before.order().messageId());
            assertThat(replaced.requestedOn()).isEqualTo(before.requestedOn());
            assertThat(replaced.reason()).isEqualTo("The grant comes on Thursday");
        });
        assertThat(log.of(id.value()))
                .extracting(logged -> logged.entry().action())
                .containsExactly(
                        "payments-collected", "payment-order-issued", "payment-order-replaced", "payment-order-issued");
        verify(workflow).tell(id, PaymentRunProcess.PAYMENT_RUN_REORDERED);
    }

    @Test
    void isNotPaidBeforeTheDayThatFinanceChose() {
        ledger.prepared("450.00");
        PaymentRunId id = ledger.ordered();
        change(id, LATER);
        issuePaymentOrder.issue(id);
        time.is("2022-06-20T08:00:00Z");

        assertThatThrownBy(() -> executePaymentRun.execute(
                        id, new BankStatement(LocalDate.parse("2022-06-13"), "BANK-1", Map.of()), Ledger.FINANCE))
                .hasMessageContaining("The order asks the bank to pay on Friday, 17 June 2022");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " | Give the day on which the bank is to pay.",
                "2022-06-12 | a day from Monday, 13 June 2022 to Sunday, 10 July 2022",
                "2022-07-11 | a day from Monday, 13 June 2022 to Sunday, 10 July 2022",
                "2022-06-18 | because it is a Saturday",
                "2022-06-13 | The order asks for that day already.",
            })
    void refusesADayOnWhichTheBankCannotPay(@Nullable LocalDate day, String message) {
        ledger.prepared("450.00");
        PaymentRunId id = ledger.ordered();

        assertThatThrownBy(() -> change(id, day))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(message);
        assertThat(runs.get(id).order().version()).isEqualTo(1);
    }

    @Test
    void isForAnOrderThatTheBankDoesNotHave() {
        ledger.prepared("450.00");
        PaymentRunId id = ledger.collected();
        assertThatThrownBy(() -> change(id, LATER)).hasMessageContaining("is still being issued");
        issuePaymentOrder.issue(id);

        assertThatThrownBy(() -> changeExecutionDay.change(id, LATER, "Why", false, Ledger.FINANCE))
                .hasMessageContaining("only while the bank does not have the order");
        assertThatThrownBy(() -> changeExecutionDay.change(id, LATER, " ", true, Ledger.FINANCE))
                .hasMessageContaining("Give the reason");

        time.is(Ledger.ON_VALUE_DATE);
        executePaymentRun.execute(id, new BankStatement(Ledger.VALUE_DATE, "BANK-1", Map.of()), Ledger.FINANCE);
        assertThatThrownBy(() -> change(id, LATER)).hasMessageContaining("was executed already");
    }

    private void change(PaymentRunId id, @Nullable LocalDate day) {
        changeExecutionDay.change(id, day, "The grant comes on Thursday", true, Ledger.FINANCE);
    }

    private String file(PaymentRunId id, int version) {
        return new String(
                archive.content(ArchiveInMemory.version(IssuePaymentOrder.fileKey(id), version)),
                StandardCharsets.UTF_8);
    }

    private PaymentOrder paper(PaymentRunId id, int version) {
        return archive.paper(ArchiveInMemory.version(IssuePaymentOrder.paperKey(id), version), PaymentOrder.class);
    }
}
