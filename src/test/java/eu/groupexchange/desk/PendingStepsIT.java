package eu.groupexchange.desk;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.access.AccessLinks;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.StaffClient;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestDatabase;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.TestPaymentRun;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages say what is really the case: what was decided and is not done yet, and what failed and is tried again. */
@ExchangeTest
class PendingStepsIT {

    @Autowired
    Story story;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void aLetterThatIsNotIssuedYetIsNotAmongTheDocumentsByWord() {
        TestParticipation cluster = story.publish().registers("FR", "Lyon").confirmsAddress();
        cluster.task(ParticipationProcess.REVIEW_ELIGIBILITY)
                .submit("coordinator", Map.of("eligibilityDecision", "decline", "eligibilityReason", ""));
        StaffClient visitor = new StaffClient(port);
        visitor.get(URI.create(story.bean(AccessLinks.class)
                        .newLink(cluster.reference().value(), cluster.now().email()))
                .getPath());

        assertThat(dossier(cluster)).contains("Not done yet", "Issue refusal", "it is next.");
        assertThat(visitor.get("/my").body())
                .contains("The letter with the reasons is not issued yet")
                .doesNotContain("letter among your documents");
        story.work();
        assertThat(dossier(cluster)).doesNotContain("Not done yet");
        assertThat(visitor.get("/my").body()).contains("letter among your documents");
    }

    @Test
    void aStepThatFailedIsAnIncidentWhileItIsTriedAgainByItself() {
        TestDatabase.leaveNothingToPay();
        TestExchange exchange = story.publish();
        TestParticipation cluster = exchange.registers("DE", "Dresden").comes();
        exchange.takesPlaceWith(cluster);
        cluster.claims().claimIsApproved().paymentIsAuthorised();
        TestPaymentRun run = TestPaymentRun.collectedBy("finance", story);
        jdbc.sql("update payment_run set control_sum = control_sum + 1 where id = ?")
                .param(run.id().value())
                .update();

        story.work();

        StaffClient coordinator = StaffClient.signedIn(port, "coordinator");
        assertThat(coordinator.get("/desk/incidents").body())
                .contains("Incidents (1)", "Nothing stands still.", "Tried again by themselves", "Issue payment order")
                .contains("do not add up to its control sum")
                .doesNotContain("IllegalStateException");
        assertThat(coordinator.get("/desk/payment-runs/" + run.id()).body())
                .contains("Not done yet", "The order is not issued yet.", "It is tried again at");
    }

    private String dossier(TestParticipation cluster) {
        return StaffClient.signedIn(port, "auditor")
                .get("/desk/participations/" + cluster.reference())
                .body();
    }
}
