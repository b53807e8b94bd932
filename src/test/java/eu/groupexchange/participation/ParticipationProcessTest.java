package eu.groupexchange.participation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ExchangeTest
class ParticipationProcessTest {

    @Autowired
    Story story;

    @Test
    void anEligibleClusterIsAcceptedAndConfirms() {
        var cluster = story.publish().registers("DE", "Dresden").confirmsAddress();

        assertThat(cluster.task("Task_ReviewEligibility").variable("eligibilityRecommendation"))
                .isEqualTo("eligible");
        cluster.isAccepted().confirms();

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.CONFIRMED);
        assertThat(cluster.mails()).containsExactly("registration-acknowledged", "invitation", "practical-information");
    }
}
