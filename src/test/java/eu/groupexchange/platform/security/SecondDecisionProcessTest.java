package eu.groupexchange.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.testing.AtOnce;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.StaffClient;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Of two people who do the same thing, the second reads why it did not go; it is no error of the machine. */
@ExchangeTest
class SecondDecisionProcessTest {

    private static final String TASK = "/camunda/api/engine/engine/default/task/";
    private static final String ACCEPT = variables("eligibilityDecision", "accept");

    @Autowired
    Story story;

    @Autowired
    TaskService tasks;

    @LocalServerPort
    int port;

    @Test
    void whoCompletesATaskThatIsDoneReadsSo() {
        String review = review(story.publish().registers("DE", "Dresden").confirmsAddress());
        StaffClient first = StaffClient.signedIn(port, "coordinator");
        StaffClient second = StaffClient.signedIn(port, "coordinator2");

        assertThat(first.postJson(TASK + review + "/submit-form", ACCEPT).statusCode())
                .isEqualTo(204);

        for (String way : List.of("submit-form", "complete")) {
            HttpResponse<String> answer = second.postJson(TASK + review + "/" + way, ACCEPT);
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("Somebody else was faster");
        }
    }

    @Test
    void whoClaimsWhatIsClaimedReadsSo() {
        String review = review(story.publish().registers("DE", "Dresden").confirmsAddress());
        StaffClient.signedIn(port, "coordinator").postJson(TASK + review + "/claim", "{\"userId\":\"coordinator\"}");

        HttpResponse<String> answer = StaffClient.signedIn(port, "coordinator2")
                .postJson(TASK + review + "/claim", "{\"userId\":\"coordinator2\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Somebody else has claimed this task");
    }

    @Test
    void ofTwoInTheSameMomentOneDecidesAndTheOtherReadsWhy() throws Exception {
        TestExchange exchange = story.publish();
        StaffClient first = StaffClient.signedIn(port, "coordinator");
        StaffClient second = StaffClient.signedIn(port, "coordinator2");
        for (int round = 0; round < 3; round++) {
            String address = TASK + review(exchange.registers("DE", "Dresden").confirmsAddress()) + "/complete";

            List<HttpResponse<String>> answers = AtOnce.call(List.of(
                    () -> first.postJson(address, ACCEPT),
                    () -> second.postJson(address, variables("eligibilityDecision", "accept"))));

            assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(204, 409);
        }
    }

    @Test
    void ofTwoOnTheDeskInTheSameMomentTheSecondGetsAPageThatSaysSo() throws Exception {
        TestParticipation cluster =
                story.publish().registers("DE", "Dresden").confirmsAddress().isAccepted();
        String page = "/desk/participations/" + cluster.reference() + "/revise";
        StaffClient first = StaffClient.signedIn(port, "coordinator");
        StaffClient second = StaffClient.signedIn(port, "coordinator2");

        List<HttpResponse<String>> answers = AtOnce.call(List.of(
                () -> first.postForm(page, Map.of("reason", "It was too quick.")),
                () -> second.postForm(page, Map.of("reason", "It was too quick."))));

        assertThat(answers).extracting(HttpResponse::statusCode).contains(303).allMatch(status -> status < 500);
    }

    private String review(TestParticipation cluster) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(cluster.reference().value())
                .taskDefinitionKey("Task_ReviewEligibility")
                .singleResult()
                .getId();
    }

    private static String variables(String name, String value) {
        return "{\"variables\":{\"%s\":{\"value\":\"%s\",\"type\":\"String\"}}}".formatted(name, value);
    }
}
