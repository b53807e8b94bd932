package eu.groupexchange.platform.signin;

import static eu.groupexchange.platform.signin.SignInContext.ADMIN;
import static eu.groupexchange.platform.signin.SignInContext.COCKPIT;
import static eu.groupexchange.platform.signin.SignInContext.ENGINE;
import static eu.groupexchange.platform.signin.SignInContext.TASKLIST;
import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.testing.StaffClient;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SignInContext
class SignInTest {

    @LocalServerPort
    private int port;

    @Test
    void leadsAStrangerToTheSignInAndThenToThePageAskedFor() {
        var client = new StaffClient(port);

        assertThat(target(client.get(TASKLIST))).isEqualTo("/login");
        assertThat(target(client.signIn("coordinator", "coordinator"))).isEqualTo(TASKLIST);
        assertThat(client.get(TASKLIST).statusCode()).isEqualTo(200);
    }

    @Test
    void leadsToTheDeskWhoeverSignsInWithoutHavingAskedForAPage() {
        var client = new StaffClient(port);

        assertThat(target(client.signIn("finance", "finance"))).isEqualTo("/desk");
        assertThat(client.get("/desk").body()).isEqualTo("desk");
    }

    @Test
    void answersACallOfTheEngineWithoutSignInWith401AndNoSession() {
        var answer = new StaffClient(port).get(ENGINE + "/task");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void saysInPlainWordsThatNameAndPasswordDoNotBelongTogether() {
        var client = new StaffClient(port);

        assertThat(target(client.signIn("nobody", "not it"))).isEqualTo("/login?failed");
        assertThat(client.get("/login?failed").body()).contains("do not belong together");
        assertThat(client.get("/desk").statusCode()).isEqualTo(302);
    }

    @Test
    void makesWhoGuessesWaitAndNobodyElse() {
        var colleague = new StaffClient(port);
        assertThat(target(colleague.signIn("coordinator2", "coordinator2"))).isEqualTo("/desk");
        colleague.postForm("/logout", Map.of());
        var stranger = new StaffClient(port);
        for (int attempt = 1; attempt <= 4; attempt++) {
            stranger.signIn("coordinator2", "guess " + attempt);
        }

        assertThat(target(stranger.signIn("coordinator2", "coordinator2"))).startsWith("/login?wait=");
        assertThat(stranger.get("/login?wait=7").body()).contains("Please wait a moment", "7 seconds");
        assertThat(target(colleague.signIn("coordinator2", "coordinator2")))
                .as("with the browser of before, from the same address")
                .isEqualTo("/desk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-such-person", "nul\u0000l", "x'; drop table act_id_user; --", "Ü😀"})
    void saysTheSameToEveryNameThatIsNone(String name) {
        assertThat(target(new StaffClient(port).signIn(name, "whatever"))).isEqualTo("/login?failed");
    }

    @Test
    void saysTheSameToANameWithoutEnd() {
        assertThat(target(new StaffClient(port).signIn("n".repeat(20_000), "whatever")))
                .isEqualTo("/login?failed");
    }

    @Test
    void letsNobodyAskWhetherAPasswordIsSomebodys() {
        var auditor = StaffClient.signedIn(port, "auditor");

        assertThat(auditor.postJson(ENGINE + "/identity/verify", "{\"username\":\"admin\",\"password\":\"admin\"}")
                        .statusCode())
                .isIn(403, 404);
        assertThat(auditor.postForm(
                                "/camunda/api/admin/auth/user/signin/login/cockpit",
                                Map.of("username", "admin", "password", "admin"))
                        .statusCode())
                .isIn(401, 403, 404);
    }

    @Test
    void changesTheSessionIdAtSignIn() {
        var client = new StaffClient(port);
        client.get("/login");
        String before = client.cookie("SESSION").orElseThrow().getValue();

        client.signIn("coordinator", "coordinator");

        assertThat(client.cookie("SESSION").orElseThrow().getValue()).isNotEqualTo(before);
    }

    @Test
    void refusesAFormWithoutItsToken() {
        assertThat(new StaffClient(port).send("POST", "/my/confirm").statusCode())
                .isEqualTo(403);
    }

    @Test
    void letsAScriptUseTheEngineWithTheTokenOfTheWebapps() {
        var script = StaffClient.signedIn(port, "coordinator");

        assertThat(script.postJson(ENGINE + "/task", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesACallOfTheEngineWithoutTheTokenOfTheWebapps() {
        var script = StaffClient.signedIn(port, "coordinator");

        assertThat(script.send("POST", ENGINE + "/task").statusCode()).isEqualTo(403);
    }

    @Test
    void tellsTheWebappsWhoIsSignedInNow() {
        var client = StaffClient.signedIn(port, "coordinator");
        client.get(TASKLIST);

        client.signIn("admin", "admin");
        client.get(ADMIN);

        assertThat(client.get("/camunda/api/admin/auth/user/signin").body()).contains("\"userId\":\"admin\"");
    }

    @Test
    void signsOutOfTheWebappsFromTheDesk() {
        var client = StaffClient.signedIn(port, "coordinator");

        assertThat(target(client.postForm("/logout", Map.of()))).isEqualTo("/login?signed-out");

        assertThat(client.get(ENGINE + "/task").statusCode()).isEqualTo(401);
    }

    @Test
    void signsOutOfTheDeskFromAWebapp() {
        var client = StaffClient.signedIn(port, "coordinator");
        client.get(TASKLIST);

        assertThat(client.postJson("/camunda/api/admin/auth/user/signin/logout", "")
                        .statusCode())
                .isEqualTo(200);

        assertThat(target(client.get("/desk"))).isEqualTo("/login");
        assertThat(client.get(ENGINE + "/task").statusCode()).isEqualTo(401);
    }

    @Test
    void opensCockpitToAuditorsOnly() {
        assertThat(StaffClient.signedIn(port, "auditor").get(COCKPIT).statusCode())
                .isEqualTo(200);
        assertThat(StaffClient.signedIn(port, "coordinator").get(COCKPIT).statusCode())
                .isEqualTo(403);
    }

    @Test
    void givesEachGroupItsPartOfTheDesk() {
        var auditor = StaffClient.signedIn(port, "auditor");
        var finance = StaffClient.signedIn(port, "finance");
        var coordinator = StaffClient.signedIn(port, "coordinator");

        assertThat(auditor.get("/desk/exchanges/x").statusCode()).isEqualTo(200);
        assertThat(auditor.postForm("/desk/check-in/x", Map.of()).statusCode()).isEqualTo(403);
        assertThat(finance.get("/desk/participations/x").statusCode()).isEqualTo(200);
        assertThat(finance.get("/desk/exchanges/x").statusCode()).isEqualTo(200);
        assertThat(finance.postForm("/desk/check-in/x", Map.of()).statusCode()).isEqualTo(403);
        assertThat(finance.postForm("/desk/payment-runs", Map.of()).statusCode())
                .isEqualTo(200);
        assertThat(coordinator.postForm("/desk/check-in/x", Map.of()).statusCode())
                .isEqualTo(200);
        assertThat(coordinator.postForm("/desk/payment-runs", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(coordinator.send("DELETE", "/desk/exchanges/x").statusCode()).isEqualTo(403);
    }

    /** CVE-2026-77226 */
    @Test
    void letsNobodySetUpAnAdministrator() {
        String page = "/camunda/app/admin/signin/setup/";
        String call = "/camunda/api/admin/setup/signin/user/create";
        var stranger = new StaffClient(port);
        var administrator = StaffClient.signedIn(port, "admin");

        assertThat(stranger.postJson(call, "{}").statusCode()).isEqualTo(401);
        assertThat(target(stranger.get(page))).isEqualTo("/login");
        assertThat(administrator.postJson(call, "{}").statusCode()).isEqualTo(403);
        assertThat(administrator.get(page).statusCode()).isEqualTo(403);
    }

    @Test
    void hasOneSignInOnly() {
        String second = "/camunda/api/admin/auth/user/signin/login/tasklist";

        assertThat(new StaffClient(port)
                        .postForm(second, Map.of("username", "admin", "password", "admin"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(StaffClient.signedIn(port, "admin").postJson(second, "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void hasNoDemoOutsideTheDemo() {
        assertThat(new StaffClient(port).get("/demo/clock").statusCode()).isEqualTo(404);
    }

    @Test
    void showsAStrangerHealthWithoutDetails() {
        var stranger = new StaffClient(port);

        assertThat(stranger.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(stranger.get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/actuator").statusCode()).isEqualTo(404);
    }

    private static String target(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> location.replaceFirst("^https?://[^/]+", ""))
                .orElse("no redirect, but " + answer.statusCode());
    }
}
