package eu.groupexchange.desk.operations;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.payment.run.PaymentRunStatus;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.StaffClient;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestDatabase;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.TestPaymentRun;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A step that fails for good is seen, tried again and goes on. */
@ExchangeTest
class IncidentPagesTest {

    private static final String OF_THE_ENGINE = "/camunda/api/engine/engine/default/incident";

    @Autowired
    Story story;

    @Autowired
    DecisionLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeterRegistry meters;

    @Autowired
    ManagementService management;

    @LocalServerPort
    int port;

    private TestPaymentRun run;

    /** The control sum was written over, so the order of the run cannot be issued. */
    @BeforeEach
    void aStepFails() {
        TestDatabase.leaveNothingToPay();
        TestExchange exchange = story.publish();
        TestParticipation cluster = exchange.registers("DE", "Dresden").comes();
        exchange.takesPlaceWith(cluster);
        cluster.claims().claimIsApproved().paymentIsAuthorised();
        run = TestPaymentRun.collectedBy("finance", story);
        jdbc.sql("update payment_run set control_sum = control_sum + 1 where id = ?")
                .param(run.id().value())
                .update();
        story.pass(Duration.ofHours(2));
    }

    @Test
    void isShownWithItsCaseItsStepAndItsCauseAndGoesOnAfterAnotherTry() {
        StaffClient coordinator = StaffClient.signedIn(port, "coordinator");
        String page = coordinator.get("/desk/incidents").body();
        assertThat(page)
                .contains("/desk/payment-runs/" + run.id())
                .contains("Issue payment order")
                .contains("The lines of " + run.id() + " do not add up to its control sum")
                .contains("Incidents (1)")
                .doesNotContain("IllegalStateException")
                .doesNotContain("\tat ");
        assertThat(StaffClient.signedIn(port, "admin").get(OF_THE_ENGINE).body())
                .contains("\"activityId\":\"Task_IssuePaymentOrder\"");
        assertThat(meters.get("exchange.incidents").gauge().value()).isEqualTo(1);

        mendTheRun();
        var answer = coordinator.postForm(retryIn(page), Map.of());
        story.work();

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(run.now().status()).isEqualTo(PaymentRunStatus.ORDERED);
        assertThat(coordinator.get("/desk/incidents").body())
                .contains("Nothing stands still.")
                .doesNotContain("Incidents (1)");
        assertThat(StaffClient.signedIn(port, "admin").get(OF_THE_ENGINE).body())
                .isEqualTo("[]");
        assertThat(log.of(run.id().value()))
                .extracting(logged ->
                        logged.entry().action() + " " + logged.entry().actor().id())
                .contains("step-tried-again staff:coordinator");
        assertThat(meters.get("exchange.incidents").gauge().value()).isZero();
    }

    @Test
    void comesBackWhereItFailsAgain() {
        StaffClient coordinator = StaffClient.signedIn(port, "coordinator");

        coordinator.postForm(retryIn(coordinator.get("/desk/incidents").body()), Map.of());
        story.work();

        assertThat(coordinator.get("/desk/incidents").body()).contains("Issue payment order");
    }

    @Test
    void isTriedAgainOnceWhereTwoAskForIt() {
        StaffClient coordinator = StaffClient.signedIn(port, "coordinator");
        String retry = retryIn(coordinator.get("/desk/incidents").body());
        mendTheRun();
        coordinator.postForm(retry, Map.of());
        assertThat(coordinator.get("/desk/incidents").body()).contains("is being tried again");

        assertThat(coordinator.postForm(retry, Map.of()).statusCode()).isEqualTo(303);
        assertThat(coordinator.get("/desk/incidents").body()).contains("somebody else has had it tried again");
        assertThat(log.of(run.id().value()))
                .filteredOn(logged -> logged.entry().action().equals("step-tried-again"))
                .hasSize(1);
    }

    @Test
    void bringsNoDeadlineForward() {
        StaffClient coordinator = StaffClient.signedIn(port, "coordinator");
        coordinator.postForm(retryIn(coordinator.get("/desk/incidents").body()), Map.of());
        Job deadline = management
                .createJobQuery()
                .timers()
                .duedateHigherThan(Date.from(story.now().plus(Duration.ofDays(1))))
                .processDefinitionKey(GroupExchangeProcess.PROCESS.value())
                .listPage(0, 1)
                .get(0);
        management.setJobRetries(deadline.getId(), 0);

        coordinator.postForm(retryIn(coordinator.get("/desk/incidents").body()), Map.of());

        Job again = management.createJobQuery().jobId(deadline.getId()).singleResult();
        assertThat(again.getRetries()).isEqualTo(1);
        assertThat(again.getDuedate()).isEqualTo(deadline.getDuedate());
    }

    @Test
    void isReadByAuditorsAndTriedAgainByCoordinatorsOnly() {
        StaffClient auditor = StaffClient.signedIn(port, "auditor");
        String page = auditor.get("/desk/incidents").body();
        assertThat(page).contains("Issue payment order").doesNotContain("/retry");

        String retry = retryIn(
                StaffClient.signedIn(port, "coordinator").get("/desk/incidents").body());
        assertThat(auditor.postForm(retry, Map.of()).statusCode()).isEqualTo(403);
    }

    private void mendTheRun() {
        jdbc.sql("update payment_run set control_sum = control_sum - 1 where id = ?")
                .param(run.id().value())
                .update();
    }

    private static String retryIn(String page) {
        return page.replaceFirst("(?s).*action=\"(/desk/incidents/[^\"]+/retry)\".*", "$1");
    }
}
