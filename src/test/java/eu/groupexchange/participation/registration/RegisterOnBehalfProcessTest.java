package eu.groupexchange.participation.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.exchange.ExchangeStatus;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.review.Assessments;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExchangeTest
class RegisterOnBehalfProcessTest {

    @Autowired
    Story story;

    @Test
    void oneRegisteredByACoordinatorConfirmsItsAddressAndIsReviewedLikeAnyOther() {
        var exchange = story.publish();

        var cluster = exchange.registersOnBehalf(TestExchange.answers("DE", "Dresden"), "It asked by telephone.");

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.REGISTERED);
        assertThat(cluster.mails()).containsExactly("registration-acknowledged");
        assertThat(story.bean(eu.groupexchange.correspondence.Outbox.class)
                        .of(cluster.reference().value()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("the coordination of the exchange has registered"));
        cluster.confirmsAddress();
        assertThat(cluster.task(ParticipationProcess.REVIEW_ELIGIBILITY).variable("eligibilityRecommendation"))
                .isEqualTo("eligible");
        assertThat(reasons(cluster)).contains("The registration came in time");
        cluster.isAccepted().confirms();
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.CONFIRMED);
    }

    @Test
    void aLateOneIsLeftToAPersonWithTheReasonInTheDossierAndNotInTheProcess() {
        var exchange = story.publish();
        story.moveTo(exchange.exchange().registrationClosesAt().plusSeconds(3600));

        var cluster = exchange.registersOnBehalf(TestExchange.answers("DE", "Dresden"), "Its first mail got lost.")
                .confirmsAddress();

        assertThat(cluster.task(ParticipationProcess.REVIEW_ELIGIBILITY).variable("eligibilityRecommendation"))
                .isEqualTo("review");
        assertThat(reasons(cluster)).contains("after the deadline").doesNotContain("got lost");
        assertThat(story.bean(DecisionLog.class).of(cluster.reference().value()).get(0))
                .satisfies(logged -> {
                    assertThat(logged.entry().action()).isEqualTo("registered-on-behalf");
                    assertThat(logged.entry().actor().id()).isEqualTo("staff:coordinator");
                    assertThat(logged.entry().outcome()).isEqualTo("late");
                    assertThat(logged.entry().reason()).isEqualTo("Its first mail got lost.");
                });
        assertThat(story.bean(StaffRegistrations.class).find(cluster.reference()))
                .contains(new StaffRegistration("coordinator", true, "Its first mail got lost."));
        cluster.isAccepted("The mail was found.");
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.INVITED);
    }

    @Test
    void aLateOneNeedsAReason() {
        var exchange = story.publish();
        story.freezeAt(exchange.exchange().registrationClosesAt());

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> exchange.registersOnBehalf(TestExchange.answers("DE", "Dresden"), " "))
                .withMessageContaining("give the reason");
        assertThat(participations(exchange)).isEmpty();
    }

    @Test
    void nobodyIsRegisteredOnceTheExchangeHasBegun() {
        var exchange = story.publish();
        story.freezeAt(exchange.exchange().startsAt().minusSeconds(1));
        exchange.registersOnBehalf(TestExchange.answers("DE", "Dresden"), "In the last minute.");
        story.freezeAt(exchange.exchange().startsAt());

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> exchange.registersOnBehalf(TestExchange.answers("DE", "Leipzig"), "Too late."))
                .withMessageContaining("has begun");
    }

    @ParameterizedTest
    @EnumSource(
            value = ExchangeStatus.class,
            names = {"CLOSED", "CANCELLED"})
    void anExchangeThatIsOverOrCancelledTakesNobody(ExchangeStatus status) {
        var exchange = story.publish();
        story.bean(JdbcClient.class)
                .sql("update exchange set status = ? where slug = ?")
                .params(status.name(), exchange.slug().value())
                .update();

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> exchange.registersOnBehalf(TestExchange.answers("DE", "Dresden"), "It asked."));
    }

    @Test
    void theSameFormIsOneRegistrationWhoeverSendsIt() {
        var exchange = story.publish();
        var answers = TestExchange.answers("DE", "Dresden");
        var itself = exchange.registers(answers);

        var again = exchange.registersOnBehalf(answers, "It asked by telephone.");

        assertThat(again.reference()).isEqualTo(itself.reference());
        assertThat(participations(exchange)).hasSize(1);
        assertThat(story.bean(StaffRegistrations.class).find(itself.reference()))
                .isEmpty();
    }

    private List<Participation> participations(TestExchange exchange) {
        return story.bean(Participations.class).ofExchange(exchange.slug());
    }

    private String reasons(TestParticipation cluster) {
        return String.join(
                " ",
                story.bean(Assessments.class)
                        .latest(cluster.reference())
                        .orElseThrow()
                        .reasons());
    }
}
