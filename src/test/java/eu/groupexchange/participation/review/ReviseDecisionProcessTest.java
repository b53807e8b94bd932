package eu.groupexchange.participation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKind;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.place.ConfirmParticipation;
import eu.groupexchange.participation.telling.DecisionLetter;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.testing.AtOnce;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.workflow.NotAwaitedException;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;

@ExchangeTest
class ReviseDecisionProcessTest {

    @Autowired
    Story story;

    @Test
    void anAcceptanceIsReviewedAgainAndTheInvitationDoesNotCountMeanwhile() {
        var cluster =
                story.publish().registers("DE", "Dresden").confirmsAddress().isAccepted();

        cluster.isReconsidered("The office closed, it says in the paper.");

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.UNDER_REVIEW);
        assertThat(cluster.now().holdsPlace()).isTrue();
        assertThat(cluster.mails()).endsWith("review-reopened");
        assertThatExceptionOfType(RefusedException.class).isThrownBy(cluster::confirms);
        assertThat(story.bean(DecisionLog.class).of(cluster.reference().value()))
                .filteredOn(logged -> logged.entry().action().equals("decision-revised"))
                .singleElement()
                .satisfies(logged -> {
                    assertThat(logged.entry().actor().id()).isEqualTo("staff:coordinator2");
                    assertThat(logged.entry().outcome()).isEqualTo("reopened");
                    assertThat(logged.entry().reason()).isEqualTo("The office closed, it says in the paper.");
                });
        cluster.isDeclined("It has closed.");
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.DECLINED);
        assertThat(cluster.now().holdsPlace()).isFalse();
    }

    @Test
    void aRefusalIsReconsideredAndMayBecomeAnAcceptance() {
        var cluster = story.publish().registers("FR", "Lyon").confirmsAddress().isDeclined("");
        assertThat(cluster.isRunning()).isFalse();

        cluster.isReconsidered("It sits in Brussels.");

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.UNDER_REVIEW);
        assertThat(cluster.now().state().endedAt()).isNull();
        cluster.isAccepted("It sits in Brussels.").confirms();
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.CONFIRMED);
        assertThat(cluster.mails()).contains("declined", "review-reopened", "invitation-2");
    }

    @Test
    void aQuestionThatNobodyAnswersIsTakenBack() {
        var cluster =
                story.publish().registers("DE", "Dresden").confirmsAddress().isAsked("Who comes?");

        cluster.isReconsidered("They are on holiday; what we have is enough.");

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.UNDER_REVIEW);
        assertThat(cluster.now().informationRequested()).isNull();
        cluster.isAccepted().confirms();
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.CONFIRMED);
    }

    @Test
    void declinedTwiceItGetsTwoLetters() {
        var cluster = story.publish().registers("FR", "Lyon").confirmsAddress().isDeclined("");

        cluster.isReconsidered("Looked at again.").isDeclined("Still in France.");

        assertThat(cluster.mails()).contains("declined", "declined-2");
        assertThat(story.bean(DocumentArchive.class).of(cluster.reference().value()))
                .filteredOn(document -> document.key().kind().equals(DocumentKind.of(DecisionLetter.class)))
                .hasSize(2);
    }

    @Test
    void whoHasConfirmedOrWasNeverDecidedIsNotRevised() {
        var exchange = story.publish();
        var confirmed = exchange.registers("DE", "Dresden").comes();
        var underReview = exchange.registers("DE", "Leipzig").confirmsAddress();

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> confirmed.isReconsidered("Why not."))
                .withMessageContaining("has confirmed its place");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> underReview.isReconsidered("Why not."))
                .withMessageContaining("no decision");
    }

    @Test
    void aReasonIsNeededAndTheExchangeMustNotHaveBegun() {
        var exchange = story.publish();
        var declined = exchange.registers("FR", "Lyon").confirmsAddress().isDeclined("");

        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> declined.isReconsidered(" "));
        story.freezeAt(exchange.exchange().startsAt());
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> declined.isReconsidered("It sits in Brussels."))
                .withMessageContaining("has begun");
    }

    @RepeatedTest(3)
    void ofTwoCoordinatorsAndTheOrganisationInTheSameMomentOneWins() throws Exception {
        var cluster =
                story.publish().registers("DE", "Dresden").confirmsAddress().isAccepted();
        var decisions = story.bean(ReviseDecision.class);
        var confirmations = story.bean(ConfirmParticipation.class);

        List<Boolean> won = AtOnce.call(List.of(
                winning(() -> decisions.revise(cluster.reference(), "One.", "coordinator")),
                winning(() -> decisions.revise(cluster.reference(), "Two.", "coordinator2")),
                winning(() -> confirmations.confirm(cluster.reference()))));
        story.work();

        assertThat(won).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(cluster.status())
                .isEqualTo(won.get(2) ? ParticipationStatus.CONFIRMED : ParticipationStatus.UNDER_REVIEW);
        assertThat(cluster.hasTask(ParticipationProcess.REVIEW_ELIGIBILITY)).isEqualTo(!won.get(2));
    }

    private static Callable<Boolean> winning(Runnable attempt) {
        return () -> {
            try {
                attempt.run();
                return true;
            } catch (RefusedException
                    | NotAwaitedException
                    | ConcurrencyFailureException
                    | OptimisticLockingException lost) {
                return false;
            }
        };
    }
}
