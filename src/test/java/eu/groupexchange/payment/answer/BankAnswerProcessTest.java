package eu.groupexchange.payment.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.LoggedDecision;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentStanding;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.payment.PaymentStatus;
import eu.groupexchange.payment.Payments;
import eu.groupexchange.payment.answer.file.SaidReason;
import eu.groupexchange.payment.answer.file.Verdict;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.payment.order.RemittanceAdvice;
import eu.groupexchange.payment.run.PaymentRunStatus;
import eu.groupexchange.payment.run.PaymentRuns;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestDatabase;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.TestPaymentRun;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A run is paid, refused and sent back as the bank's files say, from the import to the second payment. */
@ExchangeTest
class BankAnswerProcessTest {

    @Autowired
    Story story;

    @Autowired
    Payments payments;

    @Autowired
    PaymentRuns runs;

    @Autowired
    BankAnswers answers;

    @Autowired
    DocumentArchive archive;

    @Autowired
    DecisionLog log;

    @Autowired
    PaymentSettings settings;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void leaveNothingToPay() {
        TestDatabase.leaveNothingToPay();
    }

    @Test
    void oneIsRejectedCorrectedAndPaidByTheNextRun() {
        List<TestParticipation> both = authorised("Dresden", "Leipzig");
        TestParticipation paid = both.get(0);
        TestParticipation rejected = both.get(1);
        TestPaymentRun first = TestPaymentRun.startedBy("finance", story);

        take(first, report(first).of(id(first, paid), "ACSP").rejects(id(first, rejected), "AC04", "Compte clos"));
        assertThat(first.now().status()).as("part of an answer changes nothing").isEqualTo(PaymentRunStatus.ORDERED);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> takeOver(first, 1))
                .satisfies(refused -> assertThat(refused.why()).contains(id(first, paid)));

        LocalDate day = first.comesToItsDay();
        take(first, camt().debits(id(first, paid), "450.00", day.toString(), "AGR-4711"));
        takeOver(first, 2);

        assertThat(first.now().status()).isEqualTo(PaymentRunStatus.EXECUTED);
        assertThat(first.end()).contains("EndEvent_RunExecuted");
        assertThat(first.now().valueDate()).isEqualTo(day);
        assertThat(first.now().execution().bankReference()).isEqualTo("AGR-4711");
        assertThat(paid.status()).isEqualTo(ParticipationStatus.REIMBURSED);
        assertThat(rejected.claim().status()).isEqualTo(ClaimStatus.PAYMENT_FAILED);
        assertThat(rejected.mail(rejected.mails().get(rejected.mails().size() - 1)))
                .contains("The account is closed. (AC04)")
                .contains("Compte clos");

        rejected.correctsBankDetails(TestParticipation.OTHER_IBAN)
                .claimIsApproved()
                .paymentIsAuthorised();
        TestPaymentRun second = TestPaymentRun.startedBy("finance", story);
        assertThatExceptionOfType(RefusedException.class)
                .as("the file of the first run")
                .isThrownBy(() -> take(second, report(first).of(id(first, rejected), "RJCT")))
                .satisfies(refused -> assertThat(refused.why()).contains("which is that of " + first.id()));
        LocalDate secondDay = second.comesToItsDay();
        take(second, camt().debitsTheBatch(second.id().value(), 1, "450.00", secondDay.toString(), "AGR-4712"));
        takeOver(second, 1);

        assertThat(rejected.status()).isEqualTo(ParticipationStatus.REIMBURSED);
        assertThat(payments.find(rejected.reference()).orElseThrow().executedOn())
                .isEqualTo(secondDay);
        assertThat(log.isIntact(first.id().value())).isTrue();
    }

    @Test
    void whatWasPaidAndCameBackIsClaimedAndPaidOnceMore() {
        TestParticipation cluster = authorised("Dresden").get(0);
        TestPaymentRun first = TestPaymentRun.startedBy("finance", story).isExecuted();
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.REIMBURSED);
        LocalDate day = first.now().valueDate();

        take(first, camt().returns(id(first, cluster), "450.00", day.toString(), "AC04", "Konto erloschen"));
        takeOver(first, 1);

        assertThat(payments.find(cluster.reference()).orElseThrow().status()).isEqualTo(PaymentStatus.RETURNED);
        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.RETURNED);
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.ENTITLED);
        assertThat(cluster.isRunning()).isTrue();
        assertThat(cluster.documents(RemittanceAdvice.class))
                .extracting(ArchivedDocument::standing)
                .containsExactly(DocumentStanding.VOID);
        assertThat(cluster.mail(cluster.mails().get(cluster.mails().size() - 1)))
                .contains("sent the lump sum back")
                .contains("The account is closed. (AC04)");
        assertThat(answers.returnsOf(cluster.reference())).singleElement().satisfies(back -> {
            assertThat(back.returnedOn()).isEqualTo(day);
            assertThat(back.reason()).isEqualTo(new SaidReason("AC04", "Konto erloschen"));
            assertThat(back.answer()).isEqualTo(1);
        });
        assertThatExceptionOfType(RefusedException.class)
                .as("a second click")
                .isThrownBy(() -> takeOver(first, 1))
                .satisfies(refused -> assertThat(refused.why()).contains("was taken over already"));

        cluster.claims(TestParticipation.OTHER_IBAN).claimIsApproved().paymentIsAuthorised();
        TestPaymentRun second = TestPaymentRun.startedBy("finance", story).isExecuted();

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.REIMBURSED);
        assertThat(payments.find(cluster.reference()).orElseThrow()).satisfies(payment -> {
            assertThat(payment.status()).isEqualTo(PaymentStatus.EXECUTED);
            assertThat(payment.attempt()).isEqualTo(2);
            assertThat(payment.run()).isEqualTo(second.id());
        });
        assertThat(cluster.mails().stream().filter(mail -> mail.startsWith("remittance-advice")))
                .as("told of both")
                .hasSize(2);
        assertThat(runs.lines(first.id())).singleElement().satisfies(line -> {
            assertThat(line.outcome())
                    .as("what was paid stays written down")
                    .isEqualTo(PaymentOrderLine.Outcome.EXECUTED);
            assertThat(line.returned()).isTrue();
        });
    }

    /** Whatever the code does: a second payment that stays cannot be written, and a return cannot be invented. */
    @Test
    void theDatabaseLetsNobodyBePaidTwice() {
        TestParticipation cluster = authorised("Dresden").get(0);
        TestPaymentRun run = TestPaymentRun.startedBy("finance", story).isExecuted();

        assertThatThrownBy(() -> jdbc.sql("update payment_order_line set returned = true where reference = ?")
                        .param(cluster.reference().value())
                        .update())
                .hasMessageContaining("no return of this payment is written down");
        returned(run, cluster, run.now().valueDate());
        assertThatThrownBy(() -> jdbc.sql("update payment_order_line set returned = false where reference = ?")
                        .param(cluster.reference().value())
                        .update())
                .hasMessageContaining("a payment that came back has come back");
    }

    @Test
    void theSameFileCountsOnceAndIsKeptAsItCame() {
        TestParticipation cluster = authorised("Dresden").get(0);
        TestPaymentRun run = TestPaymentRun.startedBy("finance", story);
        BankSays bank = report(run).of(id(run, cluster), "ACSP");

        take(run, bank);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> take(run, bank))
                .satisfies(refused -> assertThat(refused.why()).contains("was imported already, by finance on"));

        assertThat(answers.of(run.id())).singleElement().satisfies(answer -> {
            ArchivedDocument kept = archive.find(ImportBankAnswer.key(answer)).orElseThrow();
            assertThat(archive.content(kept.id())).isEqualTo(bank.file());
            assertThat(kept.sha256()).isEqualTo(answer.sha256());
            assertThat(answer.lines()).extracting(AnswerLine::verdict).containsExactly(Verdict.ACCEPTED);
        });
        assertThat(log.of(run.id().value()))
                .extracting(LoggedDecision::entry)
                .filteredOn(entry -> entry.action().equals("bank-answer-imported"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details()).containsEntry("accepted", "1"));
    }

    @Test
    void onlyFinanceTakesAnythingOverAndOnlyWhatItHasSeen() {
        TestParticipation cluster = authorised("Dresden").get(0);
        TestPaymentRun run = TestPaymentRun.startedBy("finance", story);
        LocalDate day = run.comesToItsDay();
        take(run, camt().debits(id(run, cluster), "450.00", day.toString(), "AGR-1"));

        for (String other : List.of("coordinator", "auditor", "admin")) {
            assertThatExceptionOfType(RefusedException.class).as(other).isThrownBy(() -> bean(TakeOverAnswers.class)
                    .takeOver(run.id(), null, "", 1, other));
            assertThatExceptionOfType(RefusedException.class).as(other).isThrownBy(() -> bean(ImportBankAnswer.class)
                    .take(run.id(), "a.xml", camt().file(), other));
            assertThatExceptionOfType(RefusedException.class).as(other).isThrownBy(() -> bean(ReturnPayment.class)
                    .cameBack(
                            run.id(),
                            cluster.reference(),
                            new ReturnPayment.Sent(day, null, SaidReason.NONE, null),
                            other));
        }
        assertThatExceptionOfType(RefusedException.class)
                .as("who saw less")
                .isThrownBy(() -> takeOver(run, 0))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(RefusedException.Kind.MEANWHILE));
        assertThat(run.now().status()).isEqualTo(PaymentRunStatus.ORDERED);

        takeOver(run, 1);
        assertThat(run.now().status()).isEqualTo(PaymentRunStatus.EXECUTED);
        assertThat(run.now().execution().by().account()).isEqualTo("finance");
        assertThatExceptionOfType(RefusedException.class).as("a second click").isThrownBy(() -> takeOver(run, 1));
    }

    @Test
    void aReturnWrittenDownByHandHasToFit() {
        List<TestParticipation> both = authorised("Dresden", "Leipzig");
        TestParticipation paid = both.get(0);
        TestParticipation failed = both.get(1);
        TestPaymentRun run = TestPaymentRun.startedBy("finance", story);
        LocalDate day = run.comesToItsDay();
        assertRefused(() -> returned(run, paid, day), "has not been written down yet");
        run.isExecuted("AC01", failed);

        assertRefused(() -> returned(run, failed, day), "was not paid by");
        assertRefused(() -> returned(run, paid, day.minusDays(1)), "so it cannot have come back on");
        assertRefused(() -> returned(run, paid, day.plusDays(30)), "has not come yet");
        assertRefused(() -> returned(run, paid, null), "Give the day on which the money came back");
        assertRefused(
                () -> returned(run, new ParticipationReference("ZZZ22-0001"), day), "is no payment of " + run.id());

        returned(run, paid, day);
        assertRefused(() -> returned(run, paid, day), "written down already");
        assertThat(answers.returnsOf(run.id())).hasSize(1);
    }

    private void assertRefused(Runnable deed, String sentence) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(deed::run)
                .satisfies(refused -> assertThat(refused.why()).contains(sentence));
    }

    private void returned(TestPaymentRun run, TestParticipation cluster, LocalDate day) {
        returned(run, cluster.reference(), day);
    }

    private void returned(TestPaymentRun run, ParticipationReference reference, LocalDate day) {
        bean(ReturnPayment.class)
                .cameBack(
                        run.id(),
                        reference,
                        new ReturnPayment.Sent(day, "RET-1", new SaidReason("AC04", null), null),
                        "finance");
        story.work();
    }

    private void take(TestPaymentRun run, BankSays bank) {
        bean(ImportBankAnswer.class).take(run.id(), "from the bank.xml", bank.file(), "finance");
    }

    private void takeOver(TestPaymentRun run, int seen) {
        bean(TakeOverAnswers.class).takeOver(run.id(), null, "", seen, "finance");
        story.work();
    }

    private BankSays report(TestPaymentRun run) {
        return BankSays.in("pain.002.001.10")
                .answering(run.now().order().messageId(), run.now().order().batchId());
    }

    private BankSays camt() {
        return BankSays.in("camt.054.001.08").on(settings.debtor().iban());
    }

    private String id(TestPaymentRun run, TestParticipation cluster) {
        return runs.lines(run.id()).stream()
                .filter(line -> line.reference().equals(cluster.reference()))
                .map(PaymentOrderLine::endToEndId)
                .findFirst()
                .orElseThrow();
    }

    private <T> T bean(Class<T> type) {
        return story.bean(type);
    }

    private List<TestParticipation> authorised(String... cities) {
        var exchange = story.publish();
        List<TestParticipation> clusters = Arrays.stream(cities)
                .map(city -> exchange.registers("DE", city).comes())
                .toList();
        exchange.takesPlaceWith(clusters.toArray(TestParticipation[]::new));
        clusters.forEach(cluster -> cluster.claims().claimIsApproved().paymentIsAuthorised());
        return clusters;
    }
}
