package eu.groupexchange.platform.webapps.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.StaffClient;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the history plugin's server side finds, for whom, and that it says the same before and after it was copied. */
@ExchangeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistorySearchTest {

    private static final String HISTORY = "/camunda/api/cockpit/plugin/history/default/";

    @Autowired
    private Story story;

    @Autowired
    private EndedCases copy;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final ObjectMapper json = new ObjectMapper();
    private TestExchange exchange;
    private TestParticipation declined;
    private TestParticipation withdrawn;
    private TestParticipation open;
    private StaffClient auditor;

    @BeforeAll
    void tell() {
        exchange = story.publish();
        declined = exchange.registers(named("Škoda Łódź “50 %_” Rail")).confirmsAddress();
        declined.isDeclined("Too near.");
        withdrawn = exchange.registers(named("Zweite Straße")).confirmsAddress().withdraws();
        open = exchange.registers(named("Third <script>alert(1)</script>")).confirmsAddress();
        story.work();
        auditor = StaffClient.signedIn(port, "auditor");
    }

    private static Map<String, String> named(String organisation) {
        Map<String, String> answers = new HashMap<>(TestExchange.answers("CZ", "Plzeň"));
        answers.put("organisationName", organisation);
        return answers;
    }

    @Test
    void findsWhatHasEndedAndWhatRunsByWhomItIsAbout() {
        assertThat(references("q=" + declined.reference().value()))
                .containsExactly(declined.reference().value());
        assertThat(references("q=" + open.reference().value().toLowerCase()))
                .containsExactly(open.reference().value());
        assertThat(references("q=SKODA+lodz&exchange=" + exchange.slug()))
                .containsExactly(declined.reference().value());
        assertThat(references("q=strasse&exchange=" + exchange.slug()))
                .containsExactly(withdrawn.reference().value());
        assertThat(references("exchange=" + exchange.slug() + "&process=participation&sort=reference"))
                .containsExactly(
                        declined.reference().value(),
                        withdrawn.reference().value(),
                        open.reference().value());
        assertThat(references("exchange=" + exchange.slug() + "&process=group-exchange"))
                .containsExactly(exchange.slug().value());
    }

    @Test
    void findsByOutcomeByTimeAndByWhoDecided() {
        String here = "&exchange=" + exchange.slug() + "&process=participation";
        assertThat(references("outcome=declined" + here))
                .containsExactly(declined.reference().value());
        assertThat(references("outcome=withdrawn" + here))
                .containsExactly(withdrawn.reference().value());
        assertThat(references("outcome=running" + here))
                .containsExactly(open.reference().value());
        assertThat(references("decided=coordinator" + here))
                .containsExactly(declined.reference().value());
        assertThat(references("state=ended&sort=reference&order=desc" + here))
                .containsExactly(
                        withdrawn.reference().value(), declined.reference().value());
        assertThat(references("from=2999-01-01" + here)).isEmpty();
        assertThat(references("to=1999-01-01" + here)).isEmpty();
        assertThat(instances("q=" + open.reference()).at("/rows/0/standsAt/0").asText())
                .isEqualTo("Review eligibility");
    }

    /** What is copied says the same as what is read in place, is copied once, and goes when the engine forgets. */
    @Test
    void saysTheSameWhenItIsCopied() {
        String search = "exchange=" + exchange.slug() + "&sort=reference&state=ended";
        jdbc.sql("delete from history_case where :slug = any(exchanges)")
                .param("slug", exchange.slug().value())
                .update();
        JsonNode before = instances(search);
        int copied = copy.copy(100);
        while (copied > 0) {
            copied = copy.copy(100);
        }
        assertThat(copied()).isEqualTo(2);
        assertThat(instances(search)).isEqualTo(before);
        assertThat(copy.copy(100)).isZero();

        jdbc.sql(
                        "insert into history_case select 'gone', definition_key, definition_id, 'gone', 'gone', 'gone', exchanges, started, "
                                + "ended, milliseconds, outcome, deciders, null, 'gone' from history_case where reference = :reference")
                .param("reference", declined.reference().value())
                .update();
        copy.forget();
        assertThat(references("q=gone")).isEmpty();
        assertThat(copied()).isEqualTo(2);
    }

    private long copied() {
        return jdbc.sql("select count(*) from history_case where :slug = any(exchanges)")
                .param("slug", exchange.slug().value())
                .query(Long.class)
                .single();
    }

    @Test
    void findsDecisionsByWhomTheyWereAbout() {
        JsonNode found = ask(auditor, "decisions?q=" + declined.reference());
        assertThat(found.path("total").asLong()).isEqualTo(1);
        assertThat(found.at("/rows/0/decision").asText()).isEqualTo("eligibility");
        assertThat(found.at("/rows/0/reference").asText())
                .isEqualTo(declined.reference().value());
        assertThat(found.at("/rows/0/result").asText()).isNotEmpty();
        assertThat(ask(auditor, "decisions?decision=distanceRule&q=" + open.reference())
                        .path("total")
                        .asLong())
                .isEqualTo(1);
        assertThat(ask(auditor, "decisions?result=no-such-result").path("total").asLong())
                .isZero();
    }

    @Test
    void countsOutcomesAndSpans() {
        String definition = instances("q=" + declined.reference())
                .at("/rows/0/definitionId")
                .asText();
        JsonNode counted = ask(auditor, "definitions/" + definition + "/statistics?versions=all");
        assertThat(counted.path("outcomes").findValuesAsText("outcome")).contains("declined", "withdrawn", "running");
        JsonNode review = StreamSupport.stream(counted.path("steps").spliterator(), false)
                .filter(step -> step.path("name").asText().equals("Review eligibility"))
                .findFirst()
                .orElseThrow();
        assertThat(review.path("times").asLong()).isPositive();
        assertThat(review.path("waiting").asLong()).isPositive();
        assertThat(review.path("ninetieth").asDouble())
                .isGreaterThanOrEqualTo(review.path("median").asDouble());
        JsonNode months = ask(
                auditor,
                "definitions/" + definition + "/steps/"
                        + review.path("activity").asText());
        assertThat(months.at("/0/times").asLong()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\"",
                "\\",
                "%",
                "_",
                "50 %_",
                "';drop table history_case;--",
                "<script>",
                "🚂",
                ":word0",
                "{0}"
            })
    void takesEverythingThatIsTypedAsText(String typed) {
        var answer = auditor.get(HISTORY + "instances?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void signsOfPatternsStandForThemselves() {
        String here = "&exchange=" + exchange.slug();
        assertThat(references("q=%25_" + here))
                .containsExactly(declined.reference().value());
        assertThat(references("q=%3Cscript%3E" + here))
                .containsExactly(open.reference().value());
        assertThat(references("q=" + URLEncoder.encode("r_il", StandardCharsets.UTF_8) + here))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0",
                "page=-1",
                "page=abc",
                "page=99999999999999",
                "sort=;drop",
                "order=up",
                "state=x",
                "when=never"
            })
    void whatAnAddressCannotMeanIsNotLookedAt(String parameter) {
        assertThat(auditor.get(HISTORY + "instances?" + parameter).statusCode()).isEqualTo(200);
        assertThat(auditor.get(HISTORY + "decisions?" + parameter).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "2022-02-30", "28.03.2022", "+999999999-01-01"})
    void aDayThatIsNoneIsNamedInASentence(String day) {
        var answer = auditor.get(HISTORY + "instances?from=" + URLEncoder.encode(day, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("is no day").contains(day);
    }

    @Test
    void aPageBeyondTheLastIsEmpty() {
        JsonNode found = instances("page=9999");
        assertThat(found.path("rows")).isEmpty();
        assertThat(found.path("total").asLong()).isPositive();
    }

    @Test
    void nobodyElseIsToldAnything() {
        String definition = instances("q=" + declined.reference())
                .at("/rows/0/definitionId")
                .asText();
        List<String> all = List.of(
                "start",
                "instances",
                "choices",
                "decisions",
                "definitions/" + definition + "/statistics",
                "definitions/" + definition + "/steps/Task_ReviewEligibility");
        story.employs("onlooker");
        for (String user : List.of("coordinator", "finance")) {
            StaffClient staff = StaffClient.signedIn(port, user);
            assertThat(all).allSatisfy(path -> {
                var answer = staff.get(HISTORY + path);
                assertThat(answer.statusCode()).as(user + " " + path).isEqualTo(403);
                assertThat(answer.body()).doesNotContain(declined.reference().value());
            });
        }
        StaffClient onlooker = StaffClient.signedIn(port, "onlooker", "Correct-Horse-7");
        StaffClient stranger = new StaffClient(port);
        assertThat(all).allSatisfy(path -> {
            assertThat(onlooker.get(HISTORY + path).statusCode()).isIn(302, 401, 403);
            assertThat(stranger.get(HISTORY + path).statusCode()).isIn(302, 401, 403);
        });
        StaffClient admin = StaffClient.signedIn(port, "admin");
        assertThat(all).allSatisfy(path -> assertThat(admin.get(HISTORY + path).statusCode())
                .isEqualTo(200));
        assertThat(ask(admin, "start").path("repairs").asBoolean()).isTrue();
        assertThat(ask(auditor, "start").path("repairs").asBoolean()).isFalse();
    }

    /** Cockpit without the history, and the history of one process only. */
    @Test
    void eachSeesTheHistoryOfWhatItMayReadAndNoOther() {
        story.employs("halfauditor", "coordinators");
        grant("halfauditor", Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        StaffClient half = StaffClient.signedIn(port, "halfauditor", "Correct-Horse-7");
        assertThat(half.get(HISTORY + "start").statusCode()).isEqualTo(403);

        grant(
                "halfauditor",
                Resources.PROCESS_DEFINITION,
                "group-exchange",
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_HISTORY);
        assertThat(ask(half, "start").path("processes").properties()).hasSize(1);
        assertThat(ask(half, "instances?q=" + declined.reference())
                        .path("total")
                        .asLong())
                .isZero();
        assertThat(ask(half, "instances?process=group-exchange").path("total").asLong())
                .isPositive();
        assertThat(half.get(HISTORY + "decisions").statusCode()).isEqualTo(403);
        String participation = instances("q=" + declined.reference())
                .at("/rows/0/definitionId")
                .asText();
        assertThat(half.get(HISTORY + "definitions/" + participation + "/statistics")
                        .statusCode())
                .isEqualTo(404);
    }

    private void grant(String user, Resource resource, String id, Permission... permissions) {
        AuthorizationService authorizations = story.bean(AuthorizationService.class);
        var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(user);
        grant.setResource(resource);
        grant.setResourceId(id);
        List.of(permissions).forEach((Permission permission) -> grant.addPermission(permission));
        authorizations.saveAuthorization(grant);
    }

    private List<String> references(String search) {
        return instances(search).path("rows").findValuesAsText("reference");
    }

    private JsonNode instances(String search) {
        return ask(auditor, "instances?" + search);
    }

    private JsonNode ask(StaffClient staff, String path) {
        var answer = staff.get(HISTORY + path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
