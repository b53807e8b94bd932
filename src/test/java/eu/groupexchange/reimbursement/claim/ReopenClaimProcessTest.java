package eu.groupexchange.reimbursement.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.correspondence.Outbox;
import eu.groupexchange.exchange.EvidenceKind;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.reimbursement.evidence.EvidenceStore;
import eu.groupexchange.testing.AtOnce;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestParticipation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ExchangeTest
class ReopenClaimProcessTest {

    @Autowired
    Story story;

    private TestParticipation invitedToClaim() {
        var exchange = story.publish();
        var cluster = exchange.registers("DE", "Dresden").comes();
        exchange.takesPlaceWith(cluster);
        return cluster;
    }

    private TestParticipation lapsed() {
        var cluster = invitedToClaim().attaches(EvidenceKind.REPORT);
        story.moveTo("2022-06-06T00:01:00+02:00");
        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.LAPSED);
        return cluster;
    }

    @Test
    void aLapsedClaimIsOpenAgainWithWhatWasAttachedAndTimeToSendIt() {
        var cluster = lapsed();

        cluster.claimIsReopened("The ticket came only now.");

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.ENTITLED);
        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.INVITED);
        assertThat(Duration.between(story.now(), cluster.claim().deadline()))
                .isBetween(Duration.ofDays(7), Duration.ofDays(8));
        assertThat(story.bean(Outbox.class).of(cluster.reference().value()))
                .filteredOn(mail -> mail.occasion().startsWith("claim-reopened"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("The ticket came only now.", "the end of 13 June 2022 (Valenciennes time)"));
        assertThat(story.bean(EvidenceStore.class).of(cluster.reference())).hasSize(1);
        cluster.attaches(EvidenceKind.TRAVEL)
                .claims(TestParticipation.IBAN)
                .claimIsApproved()
                .paymentIsAuthorised();
        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.AUTHORISED);
    }

    @Test
    void nothingIsRemindedOfAtOnceAndEverythingInTheNewTime() {
        var cluster = lapsed();
        List<String> before = cluster.mails();

        cluster.claimIsReopened("The ticket came only now.");

        assertThat(cluster.mails()).hasSize(before.size() + 1);
        story.moveTo("2022-06-14T00:01:00+02:00");
        assertThat(cluster.mails())
                .filteredOn(mail -> mail.startsWith("claim-reminder-2022-06"))
                .containsExactly("claim-reminder-2022-06-08", "claim-reminder-2022-06-11");
        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.LAPSED);
        assertThat(cluster.mails())
                .filteredOn(mail -> mail.startsWith("claim-lapsed"))
                .hasSize(2);
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.UNCLAIMED);
    }

    @Test
    void aForgoneClaimIsOpenAgainAndCanBeForgoneAgain() {
        var cluster = invitedToClaim().forgoes();

        cluster.claimIsReopened("The organisation changed its mind.");
        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.INVITED);
        cluster.forgoes();

        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.FORGONE);
        assertThat(cluster.mails())
                .filteredOn(mail -> mail.startsWith("claim-forgone"))
                .hasSize(2);
        assertThat(cluster.isRunning()).isFalse();
    }

    @Test
    void aForgoneClaimKeepsTheDeadlineThatItHadWhereThatIsLater() {
        var cluster = invitedToClaim();
        var deadline = cluster.claim().deadline();

        cluster.forgoes().claimIsReopened("The organisation changed its mind.");

        assertThat(cluster.claim().deadline()).isEqualTo(deadline);
    }

    @Test
    void aRejectedClaimIsThereToBeCompletedAndMayBeRejectedAgain() {
        var cluster = invitedToClaim().claims().claimIsRejected("The report was copied.");

        cluster.claimIsReopened("It was not.");

        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.RETURNED);
        assertThat(cluster.claim().reviewReason()).isEqualTo("It was not.");
        assertThat(story.bean(EvidenceStore.class).of(cluster.reference())).hasSize(2);
        cluster.claims(TestParticipation.IBAN).claimIsRejected("It was.");
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.CLAIM_REJECTED);
        assertThat(cluster.mails())
                .filteredOn(mail -> mail.startsWith("claim-rejected"))
                .hasSize(2);
    }

    @Test
    void theLogSaysWhoReopenedItAndWhy() {
        var cluster = lapsed().claimIsReopened("The ticket came only now.");

        assertThat(story.bean(DecisionLog.class).of(cluster.reference().value()))
                .filteredOn(entry -> entry.entry().action().equals("claim-reopened"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.entry().actor().id()).isEqualTo("staff:coordinator");
                    assertThat(entry.entry().reason()).isEqualTo("The ticket came only now.");
                    assertThat(entry.entry().details()).containsEntry("before", "lapsed");
                });
    }

    @Test
    void itNeedsAReasonAndAClosedClaim() {
        var open = invitedToClaim();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> open.claimIsReopened("Why not."))
                .withMessageContaining("Only a claim");
        var forgone = open.forgoes();

        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> forgone.claimIsReopened(" "));
        assertThat(forgone.claim().status()).isEqualTo(ClaimStatus.FORGONE);
    }

    @Test
    void reopenedByTwoAtOnceItIsOpenOnce() throws Exception {
        var cluster = invitedToClaim().forgoes();
        ReopenClaim reopening = story.bean(ReopenClaim.class);

        int done = AtOnce.successes(
                () -> reopening.reopen(cluster.reference(), "First.", "coordinator"),
                () -> reopening.reopen(cluster.reference(), "Second.", "coordinator2"));
        story.work();

        assertThat(done).isOne();
        assertThat(cluster.mails())
                .filteredOn(mail -> mail.startsWith("claim-reopened"))
                .hasSize(1);
        assertThat(cluster.isRunning()).isTrue();
    }
}
