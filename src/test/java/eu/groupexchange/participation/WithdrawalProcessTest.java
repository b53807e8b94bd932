package eu.groupexchange.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.groupexchange.exchange.EvidenceKind;
import eu.groupexchange.participation.withdrawal.WithdrawParticipation;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.reimbursement.claim.ForgoClaim;
import eu.groupexchange.reimbursement.claim.ReimbursementProcess;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Until when an organisation steps back, and that it loses nothing by it later. */
@ExchangeTest
class WithdrawalProcessTest {

    @Autowired
    Story story;

    private static void cannotWithdraw(TestParticipation cluster, String why) {
        ParticipationStatus before = cluster.status();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(cluster::withdraws)
                .withMessageContaining(why)
                .withMessageContaining("you need not claim it");
        assertThat(cluster.status()).isEqualTo(before);
        assertThat(cluster.isRunning()).isTrue();
    }

    @Test
    void oneWithdrawsInTheLastSecondBeforeTheFirstDayAtTheVenueAndNotInItsFirst() {
        TestExchange exchange = story.publish();
        var early = exchange.registers("DE", "Dresden").comes();
        var late = exchange.registers("DE", "Leipzig").comes();
        var open = exchange.registers("DE", "Bremen").confirmsAddress();
        Instant midnight = Instant.parse("2022-05-03T22:00:00Z");

        story.freezeAt(midnight.minusSeconds(1));
        early.withdraws();
        story.freezeAt(midnight);

        assertThat(early.status()).isEqualTo(ParticipationStatus.WITHDRAWN);
        cannotWithdraw(late, "The exchange has begun");
        cannotWithdraw(open, "The exchange has begun");
    }

    @Test
    void whoWasSeenDoesNotWithdrawAlsoWhenTheExchangeWasMovedSince() {
        TestExchange exchange = story.publish();
        var cluster = exchange.registers("DE", "Dresden").comes();
        exchange.closesRegistration();
        exchange.records(LocalDate.of(2022, 5, 4), List.of(cluster));

        assertThat(story.bean(WithdrawParticipation.class).objection(cluster.now()))
                .startsWith("Your attendance is recorded");
    }

    @Test
    void aClaimIsNotLostByAWithdrawalWhereverItStands() {
        TestExchange exchange = story.publish();
        var cluster = exchange.registers("DE", "Dresden").comes();
        exchange.takesPlaceWith(cluster);

        cannotWithdraw(cluster, "Your attendance is recorded");
        cluster.claims();
        cannotWithdraw(cluster, "Your attendance is recorded");
        cluster.claimIsReturned("The way back is missing.", "travelEvidence");
        cannotWithdraw(cluster, "Your attendance is recorded");
        cluster.attaches(EvidenceKind.TRAVEL).claims(TestParticipation.IBAN).claimIsApproved();
        cannotWithdraw(cluster, "Your attendance is recorded");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(cluster::forgoes)
                .withMessageContaining("on its way to be paid");
        cluster.paymentIsAuthorised();
        cannotWithdraw(cluster, "Your attendance is recorded");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> story.bean(ForgoClaim.class).forgo(cluster.reference()))
                .withMessageContaining("already on its way");

        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.AUTHORISED);
    }

    @Test
    void theModelItselfTakesNoClaimWhereTheOrganisationDidNotWithdraw() {
        TestExchange exchange = story.publish();
        var cluster = exchange.registers("DE", "Dresden").comes();
        exchange.takesPlaceWith(cluster);
        cluster.claims().claimIsApproved();

        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> story.bean(RuntimeService.class)
                .createMessageCorrelation("participation.withdrawn")
                .processInstanceBusinessKey(cluster.reference().value())
                .correlate());

        assertThat(cluster.hasTask(ReimbursementProcess.AUTHORISE_PAYMENT)).isTrue();
        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.APPROVED);
        cluster.paymentIsAuthorised();
        assertThat(cluster.mails()).doesNotContain("withdrawal-confirmed");
    }
}
