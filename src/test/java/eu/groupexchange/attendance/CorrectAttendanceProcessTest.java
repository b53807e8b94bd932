package eu.groupexchange.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKind;
import eu.groupexchange.participation.EntitlementVerdict;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.review.Resumption;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.reimbursement.claim.PaymentDecision;
import eu.groupexchange.reimbursement.claim.ReimbursementProcess;
import eu.groupexchange.reimbursement.evidence.EvidenceStore;
import eu.groupexchange.testing.AtOnce;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExchangeTest
class CorrectAttendanceProcessTest {

    private static final String[] TWO_DAYS = {"2022-05-04 MORNING", "2022-05-05 MORNING"};
    private static final String[] THREE_DAYS = {"2022-05-04 MORNING", "2022-05-05 MORNING", "2022-05-06 MORNING"};

    @Autowired
    Story story;

    private TestParticipation attended() {
        TestExchange exchange = story.publish();
        var cluster = exchange.registers("DE", "Dresden").comes();
        exchange.takesPlaceWith(cluster);
        return cluster;
    }

    private TestParticipation absent() {
        TestExchange exchange = story.publish();
        var cluster = exchange.registers("DE", "Dresden").comes();
        exchange.takesPlaceWith();
        return cluster;
    }

    @Test
    void beforeTheClosingOnlyTheRegisterChanges() {
        TestExchange exchange = story.publish();
        var cluster = exchange.registers("DE", "Dresden").comes();
        exchange.closesRegistration();
        exchange.records(LocalDate.of(2022, 5, 4), List.of(cluster));

        cluster.attendanceIsCorrectedTo("The sheet was read wrongly.", "2022-05-04 MORNING");

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.CONFIRMED);
        assertThat(attendance(cluster)).containsExactly("2022-05-04 MORNING");
        exchange.records(LocalDate.of(2022, 5, 5), List.of(cluster));
        exchange.records(LocalDate.of(2022, 5, 6), List.of(cluster));
        assertThat(cluster.now().halfDays()).isEqualTo(5);
        assertThat(certificates(cluster)).hasSize(1);
    }

    @Test
    void stillEntitledItGetsANewCertificateAndKeepsItsClaimAndDeadline() {
        var cluster = attended();
        Instant deadline = cluster.claim().deadline();

        cluster.attendanceIsCorrectedTo("The afternoons were signed by somebody else.", THREE_DAYS);

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.ENTITLED);
        assertThat(cluster.now().halfDays()).isEqualTo(3);
        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.INVITED);
        assertThat(cluster.claim().deadline()).isEqualTo(deadline);
        assertThat(certificates(cluster))
                .containsExactly(
                        "Certificate of attendance " + cluster.reference() + " (replaced)",
                        "Certificate of attendance " + cluster.reference() + ", version 2");
        assertThat(cluster.mails()).contains("certificate-v2").containsOnlyOnce("claim-invited");
        cluster.claims();
        assertThat(cluster.hasTask(ReimbursementProcess.REVIEW_CLAIM)).isTrue();
    }

    @Test
    void neverTwoProcessesRunForOneParticipation() {
        var cluster = attended();
        var workflow = story.bean(eu.groupexchange.workflow.ExchangeWorkflow.class);
        var transactions = new org.springframework.transaction.support.TransactionTemplate(
                story.bean(org.springframework.transaction.PlatformTransactionManager.class));
        ParticipationReference reference = cluster.reference();
        ParticipationProcess.Resumed known = story.bean(Resumption.class).of(reference);
        transactions.executeWithoutResult(
                status -> workflow.tell(reference, ParticipationProcess.ATTENDANCE_CORRECTED, known));

        assertThatExceptionOfType(eu.groupexchange.workflow.NotAwaitedException.class)
                .isThrownBy(() -> transactions.executeWithoutResult(
                        status -> workflow.resume(reference, ParticipationProcess.ATTENDANCE_CORRECTED, known)));
        assertThatExceptionOfType(eu.groupexchange.workflow.NotAwaitedException.class)
                .isThrownBy(() -> transactions.executeWithoutResult(status -> workflow.resume(
                        reference,
                        ParticipationProcess.CLAIM_REOPENED,
                        new ParticipationProcess.ReopenedClaim(known, EntitlementVerdict.FULL, 450))));
    }

    @Test
    void aClaimUnderReviewIsReviewedAnewAndNothingOfItIsLost() {
        var cluster = attended().claims();

        cluster.attendanceIsCorrectedTo("Wrong line of the sheet.", THREE_DAYS);

        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.SUBMITTED);
        assertThat(cluster.hasTask(ReimbursementProcess.REVIEW_CLAIM)).isTrue();
        assertThat(story.bean(EvidenceStore.class).of(cluster.reference())).hasSize(2);
        cluster.claimIsApproved().paymentIsAuthorised();
        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.AUTHORISED);
    }

    @Test
    void anApprovedClaimIsReviewedAnew() {
        var cluster = attended().claims().claimIsApproved();

        cluster.attendanceIsCorrectedTo("Wrong line of the sheet.", THREE_DAYS);

        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.SUBMITTED);
        assertThat(cluster.claim().reviewedBy()).isNull();
        assertThat(cluster.hasTask(ReimbursementProcess.AUTHORISE_PAYMENT)).isFalse();
        assertThat(cluster.hasTask(ReimbursementProcess.REVIEW_CLAIM)).isTrue();
    }

    @Test
    void noLongerEntitledItsClaimIsClosedWithALetterAndItsEvidenceKept() {
        var cluster = attended().claims();

        cluster.attendanceIsCorrectedTo("It was another cluster that signed.");

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.NOT_ENTITLED);
        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.VOID);
        assertThat(story.bean(EvidenceStore.class).of(cluster.reference())).hasSize(2);
        assertThat(cluster.mails()).contains("not-entitled-2");
        assertThat(cluster.isRunning()).isFalse();
        assertThat(cluster.ends()).endsWith("EndEvent_NotEntitled");
    }

    @Test
    void aClaimThatWasClosedGoesOnWhereItStoodWhenTheLumpSumIsDueAfterAll() {
        var cluster = attended().claims();
        cluster.attendanceIsCorrectedTo("It was another cluster that signed.");

        cluster.attendanceIsCorrectedTo("No, the first sheet was right.", THREE_DAYS);

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.ENTITLED);
        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.SUBMITTED);
        assertThat(cluster.hasTask(ReimbursementProcess.REVIEW_CLAIM)).isTrue();
        assertThat(cluster.mails()).anyMatch(occasion -> occasion.startsWith("claim-reopened-"));
    }

    @Test
    void aClaimThatWasNotSentBeforeItWasClosedHasTimeToBeSent() {
        var cluster = attended();
        cluster.attendanceIsCorrectedTo("It was another cluster that signed.");
        story.moveTo("2022-06-20T09:00:00+02:00");

        cluster.attendanceIsCorrectedTo("No, the first sheet was right.", THREE_DAYS);

        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.INVITED);
        assertThat(cluster.claim().deadline()).isAfter(story.now().plus(java.time.Duration.ofDays(7)));
        cluster.claims();
        assertThat(cluster.hasTask(ReimbursementProcess.REVIEW_CLAIM)).isTrue();
    }

    @Test
    void whoWasNotEntitledBeforeIsTakenUpAgain() {
        var cluster = absent();
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.NOT_ENTITLED);

        cluster.attendanceIsCorrectedTo("A second sheet was found.", THREE_DAYS);

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.ENTITLED);
        assertThat(cluster.claim().amount()).hasToString("450.00 EUR");
        assertThat(cluster.mails()).endsWith("certificate", "claim-invited");
        cluster.claims().claimIsApproved().paymentIsAuthorised();
        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.AUTHORISED);
    }

    @Test
    void aPersonIsAskedAnewWithoutTheEarlierAnswers() {
        var cluster = absent();
        cluster.attendanceIsCorrectedTo("Two days were overlooked.", TWO_DAYS);
        cluster.lumpSumIsFoundDue("Train strike.");
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.ENTITLED);

        cluster.attendanceIsCorrectedTo("One half-day more.", "2022-05-04 MORNING", "2022-05-05 AFTERNOON");

        var task = cluster.task(ParticipationProcess.DECIDE_ENTITLEMENT);
        assertThat(task.variable("entitlementDecision")).isNull();
        assertThat(task.variable("entitlementReason")).isNull();
        assertThat(task.variable("attendanceText").toString())
                .contains("2022-05-05: morning not signed, afternoon signed");
        task.complete(
                "coordinator", Map.of("entitlementDecision", "none", "entitlementReason", "No strike on that day."));
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.NOT_ENTITLED);
        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.VOID);
    }

    @Test
    void correctedWhileAPersonIsAskedTheRuleLooksAgain() {
        var cluster = absent();
        cluster.attendanceIsCorrectedTo("Two days were overlooked.", TWO_DAYS);
        assertThat(cluster.hasTask(ParticipationProcess.DECIDE_ENTITLEMENT)).isTrue();

        cluster.attendanceIsCorrectedTo("And the third.", THREE_DAYS);

        assertThat(cluster.hasTask(ParticipationProcess.DECIDE_ENTITLEMENT)).isFalse();
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.ENTITLED);
    }

    @Test
    void onceThePaymentIsAuthorisedTheAttendanceStands() {
        var cluster = attended().claims().claimIsApproved().paymentIsAuthorised();

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> cluster.attendanceIsCorrectedTo("Too late.", THREE_DAYS))
                .withMessageContaining("authorised");
        assertThat(cluster.now().halfDays()).isEqualTo(6);
    }

    @Test
    void aClosedClaimIsReopenedFirst() {
        var cluster = attended().forgoes();

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> cluster.attendanceIsCorrectedTo("Too late.", THREE_DAYS))
                .withMessageContaining("Reopen it first");
    }

    @Test
    void aCorrectionHasAReasonAChangeAndADayThatHasBegun() {
        TestExchange exchange = story.publish();
        var cluster = exchange.registers("DE", "Dresden").comes();
        exchange.closesRegistration();
        exchange.records(LocalDate.of(2022, 5, 4), List.of(cluster));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> cluster.attendanceIsCorrectedTo(" ", "2022-05-04 MORNING"))
                .withMessageContaining("reason");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(
                        () -> cluster.attendanceIsCorrectedTo("Same.", "2022-05-04 MORNING", "2022-05-04 AFTERNOON"))
                .withMessageContaining("Nothing differs");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> cluster.attendanceIsCorrectedTo("Early.", "2022-05-06 MORNING"))
                .withMessageContaining("not begun");
    }

    @Test
    void theHistoryTellsWhoChangedWhatAndNobodyChangesTheHistory() {
        var cluster = attended();

        cluster.attendanceIsCorrectedTo("The afternoons were signed by somebody else.", THREE_DAYS);

        assertThat(story.bean(AttendanceCorrections.class).of(cluster.reference()))
                .singleElement()
                .satisfies(correction -> {
                    assertThat(correction.correctedBy()).isEqualTo("coordinator");
                    assertThat(correction.afterClosing()).isTrue();
                    assertThat(correction.changes()).hasSize(3).noneMatch(AttendanceCorrection.Change::presentNow);
                });
        assertThat(story.bean(DecisionLog.class).of(cluster.reference().value()))
                .filteredOn(entry -> entry.entry().action().equals("attendance-corrected"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.entry().reason()).contains("somebody else");
                    assertThat(entry.entry().details().get("before")).contains("2022-05-04 afternoon");
                    assertThat(entry.entry().details().get("after")).doesNotContain("afternoon");
                });
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> story.bean(JdbcClient.class)
                        .sql("delete from attendance_correction")
                        .update())
                .withStackTraceContaining("permission denied");
    }

    @Test
    void ofACorrectionAndAnAuthorisationAtOnceOneWins() throws Exception {
        var cluster = attended().claims().claimIsApproved();
        var task = cluster.task(ReimbursementProcess.AUTHORISE_PAYMENT);
        CorrectAttendance correction = story.bean(CorrectAttendance.class);

        int winners = AtOnce.successes(
                () -> task.submit(
                        "finance", Map.of("paymentDecision", PaymentDecision.AUTHORISE.value(), "paymentReason", "")),
                () -> correction.correct(
                        cluster.reference(),
                        List.of(new AttendedHalf(LocalDate.of(2022, 5, 4), eu.groupexchange.exchange.HalfDay.MORNING)),
                        "At the same moment.",
                        "coordinator"));
        story.work();

        assertThat(winners).isOne();
        boolean authorised = cluster.claim().status() == ClaimStatus.AUTHORISED;
        assertThat(cluster.status() == ParticipationStatus.ENTITLED).isEqualTo(authorised);
        assertThat(cluster.hasTask(ParticipationProcess.DECIDE_ENTITLEMENT)).isEqualTo(!authorised);
    }

    private List<String> attendance(TestParticipation cluster) {
        return story.bean(AttendanceRegister.class).of(cluster.reference()).stream()
                .map(half -> half.day() + " " + half.half())
                .toList();
    }

    private List<String> certificates(TestParticipation cluster) {
        return story.bean(DocumentArchive.class).of(cluster.reference().value()).stream()
                .filter(document -> document.key().kind().equals(DocumentKind.of(Certificate.class)))
                .map(ArchivedDocument::listedTitle)
                .toList();
    }
}
