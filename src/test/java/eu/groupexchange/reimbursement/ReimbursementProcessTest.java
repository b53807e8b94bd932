package eu.groupexchange.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.exchange.EvidenceKind;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.withdrawal.WithdrawParticipation;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.claim.ForgoClaim;
import eu.groupexchange.reimbursement.claim.ReimbursementProcess;
import eu.groupexchange.reimbursement.evidence.Evidence;
import eu.groupexchange.reimbursement.evidence.EvidenceStore;
import eu.groupexchange.testing.AtOnce;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestParticipation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ExchangeTest
class ReimbursementProcessTest {

    @Autowired
    Story story;

    private TestParticipation invitedToClaim() {
        var exchange = story.publish();
        var cluster = exchange.registers("DE", "Dresden").comes();
        exchange.takesPlaceWith(cluster);
        return cluster;
    }

    @Test
    void anApprovedAndAuthorisedClaimWaitsForItsPayment() {
        var cluster = invitedToClaim().claims().claimIsApproved().paymentIsAuthorised();

        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.AUTHORISED);
        assertThat(cluster.claim().amount()).hasToString("450.00 EUR");
        assertThat(cluster.mails()).contains("certificate", "claim-invited");
    }

    @Test
    void presentOnTwoDaysIsDecidedByAPersonWithAReason() {
        var exchange = story.publish();
        var cluster = exchange.registers("DE", "Dresden").comes();
        exchange.closesRegistration();
        exchange.records(LocalDate.of(2022, 5, 4), List.of(cluster));
        exchange.records(LocalDate.of(2022, 5, 5), List.of(cluster));
        exchange.records(LocalDate.of(2022, 5, 6), List.of());

        var task = cluster.task(ParticipationProcess.DECIDE_ENTITLEMENT);
        assertThatExceptionOfType(FormFieldValidationException.class)
                .isThrownBy(() ->
                        task.complete("coordinator", Map.of("entitlementDecision", "full", "entitlementReason", "")));
        task.complete("coordinator", Map.of("entitlementDecision", "none", "entitlementReason", "Left early."));

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.NOT_ENTITLED);
        assertThat(cluster.ends())
                .containsExactly(
                        "EndEvent_AddressConfirmed",
                        "EndEvent_EligibilityConfirmed",
                        "EndEvent_AttendanceClosed",
                        "EndEvent_EntitlementRefused",
                        "EndEvent_NotEntitled");
        assertThat(cluster.mails()).contains("not-entitled", "certificate");
    }

    @Test
    void whoWasNeverThereIsNotEntitled() {
        var exchange = story.publish();
        var present = exchange.registers("DE", "Dresden").comes();
        var absent = exchange.registers("DE", "Leipzig").comes();
        exchange.takesPlaceWith(present);

        assertThat(absent.status()).isEqualTo(ParticipationStatus.NOT_ENTITLED);
        assertThat(absent.mails()).contains("not-entitled").doesNotContain("certificate");
        assertThat(present.status()).isEqualTo(ParticipationStatus.ENTITLED);
    }

    @Test
    void oneHalfDayOnEachDayIsEnough() {
        var exchange = story.publish();
        var cluster = exchange.registers("DE", "Dresden").comes();
        List<String> here = List.of(cluster.reference().value());
        exchange.closesRegistration();
        exchange.records(LocalDate.of(2022, 5, 4), here, List.of());
        exchange.records(LocalDate.of(2022, 5, 5), List.of(), here);
        exchange.records(LocalDate.of(2022, 5, 6), here, List.of());

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.ENTITLED);
        assertThat(cluster.now().halfDays()).isEqualTo(3);
    }

    @Test
    void aReturnedClaimIsSentAnewAndItsClockHasStoodStill() {
        var cluster = invitedToClaim();
        Instant deadline = cluster.claim().deadline();
        cluster.claims();
        story.pass(Duration.ofDays(5));

        cluster.claimIsReturned("The ticket is unreadable.", "travelEvidence");

        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.RETURNED);
        assertThat(cluster.claim().deadline())
                .as("as long as it lay there, and until that day ends")
                .isEqualTo(deadline.plus(Duration.ofDays(6)));
        assertThat(story.bean(EvidenceStore.class).of(cluster.reference()))
                .filteredOn(file -> file.state() == Evidence.State.RETURNED)
                .extracting(Evidence::kind)
                .containsExactly(EvidenceKind.TRAVEL);
        cluster.attaches(EvidenceKind.TRAVEL).claims(TestParticipation.IBAN);
        assertThat(cluster.task(ReimbursementProcess.REVIEW_CLAIM).variable("claimMissingText"))
                .isEqualTo("Nothing is missing.");
    }

    @Test
    void aClaimIsTakenOnTheThirtiethDayAndNotOnTheThirtyFirst() {
        var exchange = story.publish();
        var early = exchange.registers("DE", "Dresden").comes();
        var late = exchange.registers("DE", "Leipzig").comes();
        exchange.takesPlaceWith(early, late);
        Instant thirtyFirstDay =
                OffsetDateTime.parse("2022-06-06T00:00:00+02:00").toInstant();
        early.attaches(EvidenceKind.REPORT).attaches(EvidenceKind.TRAVEL);

        story.freezeAt(thirtyFirstDay.minusSeconds(60));
        early.claims(TestParticipation.IBAN);
        story.freezeAt(thirtyFirstDay);

        assertThat(early.claim().status()).isEqualTo(ClaimStatus.SUBMITTED);
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> late.claims(TestParticipation.IBAN));
    }

    @Test
    void aClaimThatIsSentInTheLastSecondIsInTime() {
        var cluster = invitedToClaim().attaches(EvidenceKind.REPORT).attaches(EvidenceKind.TRAVEL);
        story.moveTo("2022-06-05T23:59:59+02:00");

        cluster.claims(TestParticipation.IBAN);
        story.moveTo("2022-06-06T00:00:01+02:00");

        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.SUBMITTED);
        assertThat(cluster.hasTask(ReimbursementProcess.REVIEW_CLAIM)).isTrue();
    }

    @Test
    void aClaimLapsesAtItsDeadlineAndNotASecondEarlier() {
        var cluster = invitedToClaim();

        story.moveTo("2022-06-05T23:59:59+02:00");
        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.INVITED);
        story.moveTo("2022-06-06T00:00:00+02:00");

        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.LAPSED);
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> cluster.claims(TestParticipation.IBAN));
    }

    @Test
    void reviewedByTwoAtOnceAClaimIsDecidedOnce() throws Exception {
        var cluster = invitedToClaim().claims();
        var task = cluster.task(ReimbursementProcess.REVIEW_CLAIM);

        int done = AtOnce.successes(
                () -> task.submit("coordinator", Map.of("claimDecision", "approve")),
                () -> task.submit(
                        "coordinator2", Map.of("claimDecision", "reject", "claimReason", "The report was copied.")));
        story.work();

        assertThat(done).isOne();
        boolean approved = cluster.claim().status() == ClaimStatus.APPROVED;
        assertThat(cluster.hasTask(ReimbursementProcess.AUTHORISE_PAYMENT)).isEqualTo(approved);
        assertThat(cluster.status() == ParticipationStatus.CLAIM_REJECTED).isEqualTo(!approved);
        assertThat(logged(cluster, "claim-reviewed")).isOne();
    }

    @Test
    void authorisedByTwoAtOnceAPaymentIsAuthorisedOnce() throws Exception {
        var cluster = invitedToClaim().claims().claimIsApproved();
        var task = cluster.task(ReimbursementProcess.AUTHORISE_PAYMENT);
        story.employs("finance2", "finance");

        int done = AtOnce.successes(
                () -> task.submit("finance", Map.of("paymentDecision", "authorise")),
                () -> task.submit("finance2", Map.of("paymentDecision", "authorise")));
        story.work();

        assertThat(done).isOne();
        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.AUTHORISED);
        assertThat(logged(cluster, "payment-decided")).isOne();
        assertThat(logged(cluster, "payment-prepared")).isOne();
    }

    private long logged(TestParticipation cluster, String action) {
        return story.bean(DecisionLog.class).of(cluster.reference().value()).stream()
                .filter(entry -> entry.entry().action().equals(action))
                .count();
    }

    @Test
    void aClaimThatIsNotMadeIsRemindedOfAndLapses() {
        var cluster = invitedToClaim();

        story.moveTo("2022-06-06T00:01:00+02:00");

        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.LAPSED);
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.UNCLAIMED);
        assertThat(cluster.mails())
                .contains("claim-reminder-2022-05-16", "claim-reminder-2022-05-26")
                .endsWith("claim-lapsed");
        assertThat(cluster.ends())
                .containsExactly(
                        "EndEvent_AddressConfirmed",
                        "EndEvent_EligibilityConfirmed",
                        "EndEvent_AttendanceClosed",
                        "EndEvent_CertificateIssued",
                        "EndEvent_NotReimbursed");
    }

    @Test
    void aForgoneClaimEndsTheParticipation() {
        var cluster = invitedToClaim();

        story.bean(ForgoClaim.class).forgo(cluster.reference());
        story.work();

        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.FORGONE);
        assertThat(cluster.isRunning()).isFalse();
    }

    @Test
    void aRejectedClaimEndsWithALetter() {
        var cluster = invitedToClaim().claims();

        assertThatExceptionOfType(FormFieldValidationException.class).isThrownBy(() -> cluster.claimIsRejected(""));
        cluster.claimIsRejected("The report was copied.");

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.CLAIM_REJECTED);
        assertThat(cluster.mails()).endsWith("claim-rejected");
    }

    @Test
    void whoApprovedAClaimCannotAuthoriseItsPayment() {
        var cluster = invitedToClaim().claims();
        story.employs("both", "coordinators", "finance");
        cluster.claimIsApprovedBy("both");

        assertThatExceptionOfType(FormFieldValidationException.class)
                .isThrownBy(() -> cluster.paymentIsAuthorisedBy("both"))
                .withMessageContaining("somebody else");

        assertThat(cluster.hasTask(ReimbursementProcess.AUTHORISE_PAYMENT)).isTrue();
        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.APPROVED);
    }

    @Test
    void whatFinanceSendsBackIsReviewedAgain() {
        var cluster = invitedToClaim().claims().claimIsApproved();

        cluster.paymentIsSentBack("Name of the account?");

        assertThat(cluster.hasTask(ReimbursementProcess.REVIEW_CLAIM)).isTrue();
        assertThat(cluster.claim().reviewedBy()).isNull();
    }

    @Test
    void aParticipationIsNotWithdrawnOnceItsPaymentIsOnTheWay() {
        var cluster = invitedToClaim().claims().claimIsApproved().paymentIsAuthorised();

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> story.bean(WithdrawParticipation.class).withdraw(cluster.reference()));
    }

    @Test
    void noAccountIsAProcessVariable() {
        invitedToClaim().claims().claimIsApproved().paymentIsAuthorised();

        assertThat(story.bean(HistoryService.class)
                        .createHistoricVariableInstanceQuery()
                        .list())
                .extracting(variable -> String.valueOf(variable.getValue()))
                .noneMatch(value -> value.contains(TestParticipation.IBAN) || value.contains("Rail Cluster e.V."));
    }
}
