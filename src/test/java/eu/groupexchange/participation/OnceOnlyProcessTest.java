package eu.groupexchange.participation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.eligibility.EarlierReimbursement;
import eu.groupexchange.participation.review.AssessEligibility;
import eu.groupexchange.participation.review.Assessments;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ExchangeTest
class OnceOnlyProcessTest {

    @Autowired
    Story story;

    @Test
    void whoIsReimbursedInAnotherExchangeIsAHintAndCanBeAcceptedAllTheSame() {
        Map<String, String> answers = TestExchange.answers("DE", "Dresden");
        answers.put("registrationNumber", "DE 811 907 980");
        TestParticipation earlier = entitled(answers);
        answers.put("registrationNumber", "811907980");
        answers.put("organisationName", "Quite Another Name");
        answers.put("email", "kim@another.example");

        var again = story.publish().registers(answers).confirmsAddress();

        var task = again.task(ParticipationProcess.REVIEW_ELIGIBILITY);
        assertThat(task.variable("eligibilityRecommendation")).isEqualTo("review");
        assertThat(task.variable("earlierReimbursements").toString())
                .contains(earlier.reference().value(), "/desk/participations/", "the same registration or VAT number");
        assertThat(story.bean(Assessments.class).latest(again.reference())).hasValueSatisfying(assessment -> {
            assertThat(assessment.factsJson()).contains(earlier.reference().value());
            assertThat(String.join(" ", assessment.reasons()))
                    .as("a refusal's letter gives these to the organisation")
                    .doesNotContain(earlier.reference().value());
        });
        again.isAccepted();
        assertThat(again.status()).isEqualTo(ParticipationStatus.INVITED);
    }

    @Test
    void whoOnlyRegisteredElsewhereOrHereIsNoHint() {
        Map<String, String> answers = TestExchange.answers("DE", "Dresden");
        story.publish().registers(answers).comes();
        var exchange = story.publish();
        exchange.registers(answers).comes();
        Map<String, String> again = new HashMap<>(answers);
        again.put("motivation", "A second try.");

        var second = exchange.registers(again).confirmsAddress();

        assertThat(second.task(ParticipationProcess.REVIEW_ELIGIBILITY).variable("eligibilityRecommendation"))
                .isEqualTo("eligible");
        assertThat(hints(second)).isEmpty();
    }

    @Test
    void aSimilarNameAtTheSameMailDomainIsAHint() {
        Map<String, String> answers = TestExchange.answers("DE", "Dresden");
        answers.remove("registrationNumber");
        TestParticipation earlier = entitled(answers);
        Map<String, String> again = new HashMap<>(answers);
        again.put("organisationName", answers.get("organisationName").toUpperCase(java.util.Locale.ROOT) + " e.V.");
        again.put("email", answers.get("email").replace("robin", "kim"));

        var second = story.publish().registers(again).confirmsAddress();

        assertThat(hints(second))
                .extracting(EarlierReimbursement::reference)
                .containsExactly(earlier.reference().value());
    }

    private TestParticipation entitled(Map<String, String> answers) {
        var exchange = story.publish();
        var cluster = exchange.registers(answers).comes();
        exchange.takesPlaceWith(cluster);
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.ENTITLED);
        return cluster;
    }

    private List<EarlierReimbursement> hints(TestParticipation cluster) {
        return story.bean(AssessEligibility.class).facts(cluster.reference()).earlierReimbursements();
    }
}
