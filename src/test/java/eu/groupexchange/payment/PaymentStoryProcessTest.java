package eu.groupexchange.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.paperwork.DocumentStanding;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.payment.order.RemittanceAdvice;
import eu.groupexchange.payment.pain.PainSchema;
import eu.groupexchange.payment.run.CancelPaymentRun;
import eu.groupexchange.payment.run.ChangeExecutionDay;
import eu.groupexchange.payment.run.IssuePaymentOrder;
import eu.groupexchange.payment.run.PaymentRunProcess;
import eu.groupexchange.payment.run.PaymentRunStatus;
import eu.groupexchange.payment.run.PaymentRuns;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.reimbursement.claim.ReimbursementProcess;
import eu.groupexchange.reimbursement.telling.ClaimForm;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestDatabase;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.TestPaymentRun;
import eu.groupexchange.testing.TestTask;
import eu.groupexchange.workflow.ProcessSchedule;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From an authorised claim to the money, in the whole application. */
@ExchangeTest
class PaymentStoryProcessTest {

    @Autowired
    Story story;

    @Autowired
    Payments payments;

    @Autowired
    PaymentRuns runs;

    @Autowired
    DocumentArchive archive;

    @Autowired
    DecisionLog log;

    @Autowired
    JdbcClient jdbc;

    /** Other stories may have ended before they were paid. */
    @BeforeEach
    void leaveNothingToPay() {
        TestDatabase.leaveNothingToPay();
    }

    @Test
    void paysTheLumpSumAndSaysSo() {
        TestParticipation cluster = authorised().get(0);

        TestPaymentRun run = TestPaymentRun.startedBy("finance", story).isExecuted();

        assertThat(run.now().createdBy()).isEqualTo(Actor.staff("finance"));
        assertThat(payment(cluster).status()).isEqualTo(PaymentStatus.EXECUTED);
        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.PAID);
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.REIMBURSED);
        assertThat(cluster.isRunning()).isFalse();
        assertThat(cluster.mails()).endsWith("remittance-advice");
        assertThat(archive.find(DocumentKey.only(cluster.reference().value(), RemittanceAdvice.class)))
                .isPresent();
        assertThat(log.isIntact(run.id().value())).isTrue();
        assertThat(log.isIntact(cluster.reference().value())).isTrue();
    }

    @Test
    void ordersAllOfThemInOneValidFile() throws Exception {
        List<TestParticipation> clusters = authorised("Dresden", "Leipzig", "Chemnitz");

        TestPaymentRun run = TestPaymentRun.startedBy("finance", story);

        assertThat(run.now().controlSum()).isEqualTo(Money.euros("1350.00"));
        assertThat(runs.lines(run.id())).hasSameSizeAs(clusters);
        ArchivedDocument file =
                archive.find(IssuePaymentOrder.fileKey(run.id())).orElseThrow();
        byte[] content = archive.content(file.id());
        assertThatCode(() -> PainSchema.validate(content)).doesNotThrowAnyException();
        assertThat(new String(content, StandardCharsets.UTF_8))
                .contains("<NbOfTxs>3</NbOfTxs><CtrlSum>1350.00</CtrlSum>")
                .contains("<IBAN>" + TestParticipation.IBAN + "</IBAN>");
        assertThat(archive.find(IssuePaymentOrder.paperKey(run.id())))
                .hasValueSatisfying(paper -> assertThat(paper.contentType()).isEqualTo("application/pdf"));
        assertThat(run.task().variable("controlSum")).isEqualTo("1350.00 EUR");
    }

    @Test
    void paysOnTheSecondAttemptWhatTheBankReturned() {
        List<TestParticipation> both = authorised("Dresden", "Leipzig");
        TestParticipation paid = both.get(0);
        TestParticipation returned = both.get(1);
        TestPaymentRun first = TestPaymentRun.startedBy("finance", story).isExecuted("AC04", returned);
        assertThat(returned.mail(returned.mails().get(returned.mails().size() - 1)))
                .contains("Why: The account is closed. (AC04)");
        assertThat(paid.status()).isEqualTo(ParticipationStatus.REIMBURSED);
        assertThat(returned.claim().status()).isEqualTo(ClaimStatus.PAYMENT_FAILED);

        returned.correctsBankDetails(TestParticipation.OTHER_IBAN);
        assertThat(returned.mails()).anyMatch(mail -> mail.startsWith("bank-details-changed"));
        assertThat(returned.documents(ClaimForm.class))
                .extracting(ArchivedDocument::standing)
                .containsExactly(DocumentStanding.REPLACED, DocumentStanding.VALID);
        assertThat(returned.documents(ClaimForm.class))
                .extracting(ArchivedDocument::fileName)
                .doesNotHaveDuplicates();
        assertThat(returned.claim().signedBy()).isEqualTo("S. Nachfolger");
        assertThat(details(returned, "bank-details-corrected"))
                .containsEntry("accountBefore", "DE89 … 3000")
                .containsEntry("account", "DE02 … 2051")
                .containsEntry("declaredAndSigned", "anew");
        assertThat(details(returned, "payment-failed"))
                .containsEntry("account", "DE89 … 3000")
                .containsEntry("reasonCode", "AC04");
        story.employs("both", "coordinators", "finance");
        returned.claimIsApprovedBy("both");
        assertThatExceptionOfType(FormFieldValidationException.class)
                .as("whoever approves anew does not authorise anew")
                .isThrownBy(() -> returned.paymentIsAuthorisedBy("both"));
        returned.paymentIsAuthorised();
        TestPaymentRun second = TestPaymentRun.startedBy("finance", story).isExecuted();

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(runs.lines(second.id())).singleElement().satisfies(line -> {
            assertThat(line.reference()).isEqualTo(returned.reference());
            assertThat(line.endToEndId()).isEqualTo(returned.reference() + "-2");
            assertThat(line.iban()).isEqualTo(TestParticipation.OTHER_IBAN);
        });
        assertThat(returned.status()).isEqualTo(ParticipationStatus.REIMBURSED);
        assertThat(executions(paid.reference())).isEqualTo(1);
        assertThat(executions(returned.reference())).isEqualTo(1);
    }

    @Test
    void aClaimWhosePaymentCameBackIsReopenedAndPaidOnce() {
        TestParticipation cluster = authorised().get(0);
        TestPaymentRun.startedBy("finance", story).isExecuted(cluster);
        cluster.correctsBankDetails(TestParticipation.OTHER_IBAN);
        cluster.claimIsRejected("The account is not the organisation's.");
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.CLAIM_REJECTED);

        cluster.claimIsReopened("It was theirs after all.");
        cluster.claims(TestParticipation.OTHER_IBAN).claimIsApproved().paymentIsAuthorised();
        TestPaymentRun.startedBy("finance", story).isExecuted();

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.REIMBURSED);
        assertThat(executions(cluster.reference())).isEqualTo(1);
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> cluster.claimIsReopened("Once more."));
    }

    @Test
    void paysInTheNextRunWhatACancelledOneHadCollected() {
        TestParticipation cluster = authorised().get(0);
        TestPaymentRun first = TestPaymentRun.startedBy("finance", story).isCancelled("Wrong account");

        assertThat(first.end()).contains("EndEvent_RunCancelled");
        assertThat(first.now().status()).isEqualTo(PaymentRunStatus.CANCELLED);
        assertThat(first.now().cancellation()).satisfies(cancelled -> {
            assertThat(cancelled.by()).isEqualTo(Actor.staff("finance"));
            assertThat(cancelled.reason()).isEqualTo("Wrong account");
        });
        assertThat(runs.lines(first.id()))
                .extracting(PaymentOrderLine::outcome)
                .containsExactly(PaymentOrderLine.Outcome.CANCELLED);
        assertThat(archive.find(IssuePaymentOrder.fileKey(first.id()))).isPresent();
        assertThat(payment(cluster).status()).isEqualTo(PaymentStatus.AUTHORISED);
        assertThat(payment(cluster).run()).isNull();

        TestPaymentRun second = TestPaymentRun.startedBy("finance", story).isExecuted();

        assertThat(second.end()).contains("EndEvent_RunExecuted");
        assertThat(second.now().order().messageId())
                .isNotEqualTo(first.now().order().messageId());
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.REIMBURSED);
        assertThat(executions(cluster.reference())).isEqualTo(1);
        assertThat(log.isIntact(first.id().value())).isTrue();
    }

    /** Each of many rounds: one executes in Tasklist while another cancels on the desk. */
    @RepeatedTest(5)
    void isEitherExecutedOrCancelled() throws Exception {
        TestParticipation cluster = authorised().get(0);
        TestPaymentRun run = TestPaymentRun.startedBy("finance", story);
        run.comesToItsDay();
        TestTask task = run.task();
        story.employs("finance2", "finance");
        CyclicBarrier atOnce = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        List<Future<Object>> both = List.of(
                people.submit(() -> {
                    atOnce.await();
                    task.submit("finance", Map.of("valueDate", story.now().toString(), "bankReference", "BANK-1"));
                    return true;
                }),
                people.submit(() -> {
                    atOnce.await();
                    story.bean(CancelPaymentRun.class).cancel(run.id(), "No", true, Actor.staff("finance2"));
                    return true;
                }));
        int refused = 0;
        for (Future<Object> one : both) {
            try {
                one.get();
            } catch (ExecutionException e) {
                assertThat(e.getCause())
                        .isInstanceOfAny(
                                RefusedException.class,
                                FormFieldValidationException.class,
                                RestException.class,
                                NullValueException.class);
                refused++;
            }
        }
        people.shutdown();
        story.work();

        assertThat(refused).isEqualTo(1);
        boolean executed = run.now().status() == PaymentRunStatus.EXECUTED;
        assertThat(run.now().cancellation() == null).isEqualTo(executed);
        assertThat(run.end()).contains(executed ? "EndEvent_RunExecuted" : "EndEvent_RunCancelled");
        assertThat(payment(cluster).status()).isEqualTo(executed ? PaymentStatus.EXECUTED : PaymentStatus.AUTHORISED);
    }

    @Test
    void asksFinanceAnewOnceAnotherDayWasChosen() {
        authorised();
        TestPaymentRun run = TestPaymentRun.startedBy("finance", story);
        String messageId = run.now().order().messageId();
        LocalDate later = BankDays.after(story.bean(PaymentDays.class).today(), 5);

        story.bean(ChangeExecutionDay.class)
                .change(run.id(), later, "The grant comes on Friday", true, Actor.staff("finance"));
        story.work();

        assertThat(run.task().variable("requestedDay")).isEqualTo(BankDays.inWords(later));
        assertThat(run.task().variable("messageId"))
                .isEqualTo(run.now().order().messageId())
                .isNotEqualTo(messageId);
        assertThat(run.isExecuted().now().valueDate()).isEqualTo(later);
    }

    @Test
    void settlesTheOthersOfARunWhereTheProcessOfOneIsGone() {
        List<TestParticipation> both = authorised("Dresden", "Leipzig");
        TestPaymentRun run = TestPaymentRun.startedBy("finance", story);
        both.get(0).isDeletedByAnAdministrator();

        run.isExecuted();

        assertThat(run.end()).contains("EndEvent_RunExecuted");
        assertThat(both.get(0).claim().status()).isEqualTo(ClaimStatus.PAID);
        assertThat(both.get(1).status()).isEqualTo(ParticipationStatus.REIMBURSED);
        assertThat(both.get(1).mails()).endsWith("remittance-advice");
        assertThat(run.now().settlement()).satisfies(settled -> assertThat(settled.notTold())
                .containsExactly(both.get(0).reference()));
    }

    @Test
    void startsByItselfOnMondayMorning() {
        authorised();

        Date monday = story.bean(ManagementService.class)
                .createJobQuery()
                .processDefinitionKey(PaymentRunProcess.PROCESS.value())
                .timers()
                .singleResult()
                .getDuedate();
        story.moveTo(monday.toInstant());

        TestPaymentRun run = TestPaymentRun.running(story);
        assertThat(run.now().createdAt().atZone(ZoneId.of("Europe/Paris")))
                .satisfies(moment -> assertThat(moment.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY))
                .satisfies(moment -> assertThat(moment.getHour()).isEqualTo(6));
        assertThat(run.now().createdBy()).isEqualTo(Actor.SYSTEM);
        assertThat(run.now().status()).isEqualTo(PaymentRunStatus.ORDERED);
    }

    @Test
    void tellsAnApprovedClaimWhenTheMoneyMayBeExpected() {
        var exchange = story.publish();
        TestParticipation cluster = exchange.registers("DE", "Dresden").comes();
        exchange.takesPlaceWith(cluster);
        LocalDate payDay = BankDays.after(nextRun(), 1);

        cluster.claims().claimIsApproved();

        assertThat(cluster.mails()).filteredOn(this::announces).hasSize(1);
        String announced =
                cluster.mails().stream().filter(this::announces).findFirst().orElseThrow();
        assertThat(cluster.mail(announced))
                .contains("Next payment run: " + BankDays.inWords(nextRun()))
                .contains("asked to pay on: " + BankDays.inWords(payDay))
                .contains("DE89 … 3000");
        assertThat(cluster.hasTask(ReimbursementProcess.AUTHORISE_PAYMENT)).isTrue();

        cluster.paymentIsSentBack("Look again.");
        cluster.claimIsApproved();

        assertThat(cluster.mails()).filteredOn(this::announces).as("told anew").hasSize(2);
    }

    private boolean announces(String mail) {
        return mail.startsWith("claim-approved");
    }

    private LocalDate nextRun() {
        return story.bean(ProcessSchedule.class)
                .nextStart(PaymentRunProcess.PROCESS)
                .orElseThrow()
                .atZone(ZoneId.of("Europe/Paris"))
                .toLocalDate();
    }

    /** A claim that is sent anew with another account. */
    @Test
    void logsBothAccountsOfAClaimThatIsSentAnewWithAnother() {
        var exchange = story.publish();
        TestParticipation cluster = exchange.registers("DE", "Dresden").comes();
        exchange.takesPlaceWith(cluster);
        cluster.claims().claimIsReturned("Whose account is this?", "iban");

        cluster.claims(TestParticipation.OTHER_IBAN);

        assertThat(details(cluster, "claim-submitted"))
                .containsEntry("accountBefore", "DE89 … 3000")
                .containsEntry("account", "DE02 … 2051");
        assertThat(cluster.mails()).anyMatch(mail -> mail.startsWith("bank-details-changed"));
        assertThat(cluster.documents(ClaimForm.class)).hasSize(2);
    }

    /** Of the latest entry of its decision log about that. */
    private Map<String, String> details(TestParticipation cluster, String action) {
        return log.of(cluster.reference().value()).stream()
                .map(logged -> logged.entry())
                .filter(entry -> entry.action().equals(action))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .details();
    }

    private List<TestParticipation> authorised() {
        return authorised("Dresden");
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

    private Payment payment(TestParticipation cluster) {
        return payments.find(cluster.reference()).orElseThrow();
    }

    private int executions(ParticipationReference reference) {
        return jdbc.sql("select count(*) from payment_order_line where reference = ? and outcome = 'EXECUTED'")
                .param(reference.value())
                .query(Integer.class)
                .single();
    }
}
