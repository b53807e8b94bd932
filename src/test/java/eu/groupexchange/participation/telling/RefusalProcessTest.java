package eu.groupexchange.participation.telling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ExchangeTest
class RefusalProcessTest {

    @Autowired
    Story story;

    @Test
    void onlyTheRuleThatFailedIsAReasonWithWhoDecidedAndUntilWhenOneMayObject() {
        var cluster = story.publish().registers("FR", "Marseille").confirmsAddress();

        cluster.isDeclined("");

        assertThat(cluster.mail("declined"))
                .contains("Organisations from France are excluded")
                .doesNotContain("came in time", "from the venue", "as a cluster", "No earlier reimbursement")
                .contains("Decided by coordinator under the rules of the exchange (version VAL22-1).")
                .contains("you may object until the end of 11 April 2022 (Valenciennes time)");
        assertThat(cluster.documents(DecisionLetter.class)).hasSize(1);
    }

    @Test
    void againstTheRecommendationTheCoordinatorsReasonIsTheOnlyOne() {
        var cluster = story.publish().registers("DE", "Dresden").confirmsAddress();

        cluster.isDeclined("Nobody could be reached.");

        assertThat(cluster.mail("declined"))
                .contains("- Nobody could be reached.")
                .doesNotContain("may visit", "came in time");
    }

    @Test
    void whereTheCallGivesNoTimeToObjectNothingIsSaidOfIt() {
        var cluster = story.publish(call -> ((ObjectNode) call.get("rules")).put("objectionDays", 0))
                .registers("FR", "Marseille")
                .confirmsAddress();

        cluster.isDeclined("");

        assertThat(cluster.mail("declined")).doesNotContain("object");
    }
}
