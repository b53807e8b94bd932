package eu.groupexchange.platform.signin;

import static eu.groupexchange.platform.signin.SignInContext.COCKPIT;
import static eu.groupexchange.platform.signin.SignInContext.ENGINE;
import static eu.groupexchange.platform.signin.SignInContext.TASKLIST;
import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.testing.StaffClient;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody may do follows the account with the very next request, on every node: nothing waits for the session's end. */
@SignInContext
class RightsOfNowTest {

    private static final String USER = "moved";
    private static final String NEW_PASSWORD = "Another-Horse-8";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private SignInTasks signInTasks;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AuthorizationService authorizations;

    private StaffClient client;

    @BeforeEach
    void aCoordinatorIsSignedIn() {
        identities.deleteUser(USER);
        SignInAccounts.employ(identities, USER, "coordinators");
        signInTasks.open("moved", "coordinators");
        client = StaffClient.signedIn(port, USER, SignInAccounts.PASSWORD);
        assertThat(tasksSeen()).isPositive();
        assertThat(client.get(TASKLIST).statusCode()).isEqualTo(200);
        assertThat(client.postForm("/desk/check-in/x", Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void whoLeavesAGroupLosesWhatItMayDoOnTheDeskAndInTheRest() {
        identities.deleteMembership(USER, "coordinators");

        assertThat(tasksSeen()).isZero();
        assertThat(client.postForm("/desk/check-in/x", Map.of()).statusCode()).isEqualTo(403);
        assertThat(client.get("/desk").statusCode()).isEqualTo(403);
        assertThat(client.get(TASKLIST).statusCode()).isEqualTo(403);
    }

    @Test
    void whoChangesGroupsGetsTheOnesOfToday() {
        identities.deleteMembership(USER, "coordinators");
        identities.createMembership(USER, "auditors");

        assertThat(client.get("/desk").statusCode()).isEqualTo(200);
        assertThat(client.postForm("/desk/check-in/x", Map.of()).statusCode()).isEqualTo(403);
        assertThat(client.get(COCKPIT).statusCode()).isEqualTo(200);
        assertThat(client.get(TASKLIST).statusCode()).isEqualTo(403);
    }

    @Test
    void whoBecomesAnAuditorTooDecidesNothingAnyMore() {
        identities.createMembership(USER, "auditors");

        assertThat(client.postForm("/desk/check-in/x", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void aGroupThatIsDeletedAndMadeAnewHasNoMembers() {
        identities.saveGroup(identities.newGroup("guests"));
        identities.createMembership(USER, "guests");
        identities.deleteMembership(USER, "coordinators");
        identities.deleteGroup("guests");
        identities.saveGroup(identities.newGroup("guests"));

        assertThat(client.get("/desk").statusCode()).isEqualTo(403);
        identities.deleteGroup("guests");
    }

    @Test
    void whoLeavesAGroupLetsGoOfWhatItHadClaimed() {
        String claimed = tasks.createTaskQuery().list().get(0).getId();
        tasks.setAssignee(claimed, USER);

        identities.deleteMembership(USER, "coordinators");

        assertThat(tasks.createTaskQuery().taskId(claimed).singleResult().getAssignee())
                .isNull();
    }

    @Test
    void anAccountMadeAnewInheritsNoRightsThatTheOldOneHadForItself() {
        var right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setUserId(USER);
        right.setResource(Resources.APPLICATION);
        right.setResourceId("cockpit");
        right.addPermission(Permissions.ACCESS);
        authorizations.saveAuthorization(right);
        assertThat(client.get(COCKPIT).statusCode()).isEqualTo(200);

        identities.deleteUser(USER);
        SignInAccounts.employ(identities, USER, "coordinators");

        assertThat(StaffClient.signedIn(port, USER, SignInAccounts.PASSWORD)
                        .get(COCKPIT)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aDeletedAccountIsSignedOutEverywhere() {
        identities.deleteUser(USER);

        assertThatItIsSignedOut();
    }

    @Test
    void anAccountMadeAnewUnderTheSameNameDoesNotInheritTheSession() {
        identities.deleteUser(USER);
        SignInAccounts.employ(identities, USER, "coordinators", "finance");

        assertThatItIsSignedOut();
    }

    @Test
    void aPasswordThatSomebodyElseChangedSignsOutEverywhere() {
        var administrator = StaffClient.signedIn(port, "admin");
        changePassword(administrator, "admin", NEW_PASSWORD);

        assertThatItIsSignedOut();
    }

    @Test
    void whoChangesItsOwnPasswordGoesOnHereAndIsSignedOutElsewhere() {
        var elsewhere = StaffClient.signedIn(port, USER, SignInAccounts.PASSWORD);
        changePassword(client, SignInAccounts.PASSWORD, NEW_PASSWORD);

        assertThat(client.get("/desk").statusCode()).isEqualTo(200);
        assertThat(tasksSeen()).isPositive();
        assertThat(elsewhere.get("/desk").statusCode()).isEqualTo(302);
        assertThat(elsewhere.get(ENGINE + "/task").statusCode()).isEqualTo(401);
    }

    @Test
    void aPasswordThatWasNotChangedAfterAllEndsNothing() {
        String wrong = "{\"password\":\"%s\",\"authenticatedUserPassword\":\"not it\"}".formatted(NEW_PASSWORD);

        assertThat(client.sendJson("PUT", ENGINE + "/user/" + USER + "/credentials", wrong)
                        .statusCode())
                .isEqualTo(400);

        assertThat(client.get("/desk").statusCode()).isEqualTo(200);
    }

    private void changePassword(StaffClient by, String own, String changed) {
        String change = "{\"password\":\"%s\",\"authenticatedUserPassword\":\"%s\"}".formatted(changed, own);
        assertThat(by.sendJson("PUT", ENGINE + "/user/" + USER + "/credentials", change)
                        .statusCode())
                .isEqualTo(204);
    }

    private void assertThatItIsSignedOut() {
        assertThat(client.get("/desk").headers().firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page).endsWith("/login"));
        assertThat(client.get(ENGINE + "/task").statusCode()).isEqualTo(401);
        assertThat(client.postJson(ENGINE + "/task", "{}").statusCode()).isEqualTo(401);
        assertThat(client.get("/camunda/api/admin/auth/user/signin").statusCode())
                .isEqualTo(401);
    }

    private long tasksSeen() {
        String answer = client.get(ENGINE + "/task/count").body();
        return Long.parseLong(answer.replaceFirst(".*\"count\":(\\d+).*", "$1"));
    }
}
