package eu.groupexchange.platform.security;

import static eu.groupexchange.platform.signin.SignInContext.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.platform.signin.SignInContext;
import eu.groupexchange.testing.StaffClient;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CVE-2026-109432, tried with an expression that does no harm. */
@SignInContext
class AdhocExpressionBanTest {

    private static final String EXPRESSION_IN_OR =
            "{\"orQueries\":[{\"assigneeExpression\":\"${1+1}\",\"name\":\"x\"}]}";

    @LocalServerPort
    private int port;

    @Autowired
    private FilterService filters;

    private StaffClient coordinator;
    private String filter;

    @BeforeEach
    void signIn() {
        coordinator = StaffClient.signedIn(port, "coordinator");
        filter = filters.createTaskFilterQuery()
                .filterName("All tasks")
                .singleResult()
                .getId();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\":\"${1+1}\"}",
                "{\"orQueries\":[{\"orQueries\":[{\"assigneeExpression\":\"${1+1}\"}]}]}",
                "{\"orQueries\":[{\"name\":\"x\"},{\"name\":\"y\",\"orQueries\":[{\"name\":\"z\"},"
                        + "{\"orQueries\":[{\"dueAfterExpression\":\"${now()}\"}]}]}]}"
            })
    void refusesAnExpressionAtEveryDepth(String query) {
        for (String path :
                List.of("/task", "/task/count", "/filter/" + filter + "/list", "/filter/" + filter + "/count")) {
            var answer = coordinator.postJson(ENGINE + path, query);

            assertThat(answer.statusCode()).as(path).isEqualTo(400);
        }
        assertThat(coordinator
                        .get(ENGINE + "/task?assigneeExpression=$%7B1%2B1%7D")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task", "/task/count"})
    void refusesAnExpressionWithinAnOrQueryOfTasks(String path) {
        var answer = coordinator.postJson(ENGINE + path, EXPRESSION_IN_OR);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Expressions are not allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "count", "list?firstResult=0&maxResults=5"})
    void refusesAnExpressionThatExtendsAFilter(String action) {
        var answer = coordinator.postJson(ENGINE + "/filter/" + filter + "/" + action, EXPRESSION_IN_OR);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Expressions are not allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"orQueries\":[{\"name\":\"x\",\"assignee\":\"coordinator\"}]}",
                "{\"assignee\":\"coordinator\"}"
            })
    void answersOrdinaryQueries(String query) {
        assertThat(coordinator.postJson(ENGINE + "/task", query).statusCode()).isEqualTo(200);
        assertThat(coordinator
                        .postJson(ENGINE + "/filter/" + filter + "/list", query)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void evaluatesTheExpressionsOfAStoredFilter() {
        String mine = filters.createTaskFilterQuery()
                .filterName("My tasks")
                .singleResult()
                .getId();

        assertThat(coordinator
                        .postJson(ENGINE + "/filter/" + mine + "/list", "{}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void letsNoCoordinatorStoreAFilter() {
        String own = "{\"resourceType\":\"Task\",\"name\":\"mine\",\"query\":{\"assigneeExpression\":\"${1+1}\"}}";

        assertThat(coordinator.postJson(ENGINE + "/filter/create", own).statusCode())
                .isEqualTo(403);
    }
}
