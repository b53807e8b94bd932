package eu.groupexchange.platform.looks;

import static eu.groupexchange.platform.signin.SignInContext.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.audit.access.Access;
import eu.groupexchange.audit.access.AccessEntries;
import eu.groupexchange.audit.access.AccessFilter;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.AccessOutcome;
import eu.groupexchange.audit.access.LoggedAccess;
import eu.groupexchange.platform.signin.SignInContext;
import eu.groupexchange.testing.StaffClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who came, who did not get in, who left, and who changed what anybody may do: each is found in the access log, no password is. */
@SignInContext
class SignInsAreLoggedTest {

    private static final String ENDING = "ending";
    private static final String PASSWORD = "Wrong-Field-Typed-99";

    @LocalServerPort
    private int port;

    @Autowired
    private AccessEntries entries;

    @Autowired
    private JdbcClient database;

    private long before;

    @BeforeEach
    void rememberTheLast() {
        before = entries.some(AccessFilter.ALL, 1, 0).stream()
                .mapToLong(LoggedAccess::sequence)
                .findFirst()
                .orElse(0);
    }

    @Test
    void aSignInAndASignOutAreThePersonsOwn() {
        var auditor = StaffClient.signedIn(port, "auditor");
        auditor.postForm("/logout", Map.of());

        assertThat(since()).extracting(Access::kind).containsExactly(AccessKind.SIGN_IN, AccessKind.SIGN_OUT);
        assertThat(since()).allMatch(entry -> entry.person().id().equals("staff:auditor"));
    }

    @Test
    void whoSignsOutInCockpitIsSeenToLeave() {
        var auditor = StaffClient.signedIn(port, "auditor");
        auditor.postJson("/camunda/api/admin/auth/user/signin/logout", "{}");

        assertThat(since()).extracting(Access::kind).containsExactly(AccessKind.SIGN_IN, AccessKind.SIGN_OUT);
    }

    @Test
    void aWrongPasswordIsAStrangersAttemptAtTheAccount() {
        new StaffClient(port).signIn("finance", PASSWORD);

        assertThat(since()).singleElement().satisfies(entry -> {
            assertThat(entry.person().id()).isEqualTo("stranger");
            assertThat(entry.kind()).isEqualTo(AccessKind.SIGN_IN_FAILED);
            assertThat(entry.subject()).isEqualTo("finance");
            assertThat(entry.outcome()).isEqualTo(AccessOutcome.REFUSED);
        });
    }

    @Test
    void aNameThatIsNoAccountsIsNotKeptForItMayBeAPassword() {
        new StaffClient(port).signIn(PASSWORD, PASSWORD);

        assertThat(since()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(AccessKind.SIGN_IN_FAILED);
            assertThat(entry.subject()).isNull();
        });
        assertThat(wholeLog()).doesNotContain(PASSWORD);
    }

    @Test
    void whoTriesTooOftenIsHeldUpAndThatIsLoggedOnce() {
        for (int times = 0; times < 7; times++) {
            new StaffClient(port).signIn("coordinator2", PASSWORD);
        }

        assertThat(since())
                .filteredOn(entry -> entry.kind() == AccessKind.SIGN_IN_HELD_UP)
                .singleElement()
                .satisfies(entry -> assertThat(entry.subject()).isEqualTo("coordinator2"));
        assertThat(since())
                .filteredOn(entry -> entry.kind() == AccessKind.SIGN_IN_FAILED)
                .hasSize(3);
    }

    @Test
    void whatAnAdministratorChangesOfAccountsIsLoggedWithoutThePassword() {
        var admin = StaffClient.signedIn(port, "admin");
        String user =
                "{\"profile\":{\"id\":\"%s\",\"firstName\":\"New\",\"lastName\":\"\"},\"credentials\":{\"password\":\"%s\"}}";
        assertThat(admin.postJson(ENGINE + "/user/create", user.formatted(ENDING, PASSWORD))
                        .statusCode())
                .isEqualTo(204);
        admin.sendJson("PUT", ENGINE + "/group/finance/members/" + ENDING, "{}");
        admin.sendJson(
                "PUT",
                ENGINE + "/user/" + ENDING + "/credentials",
                "{\"password\":\"%s8\",\"authenticatedUserPassword\":\"admin\"}".formatted(PASSWORD));
        admin.postJson(
                ENGINE + "/authorization/create",
                "{\"type\":1,\"permissions\":[\"READ\"],\"userId\":\"%s\",\"resourceType\":6,\"resourceId\":\"participation\"}"
                        .formatted(ENDING));
        admin.sendJson("DELETE", ENGINE + "/group/finance/members/" + ENDING, "");
        admin.sendJson("DELETE", ENGINE + "/user/" + ENDING, "");

        assertThat(since())
                .filteredOn(entry -> entry.kind() == AccessKind.RIGHTS)
                .allMatch(entry -> entry.person().id().equals("staff:admin") && ENDING.equals(entry.subject()))
                .extracting(Access::detail)
                .startsWith("account created", "joined group finance", "password changed")
                .anyMatch(detail -> detail.startsWith("granted process-definition participation: READ"))
                .contains("left group finance", "account deleted")
                .anyMatch(detail -> detail.startsWith("taken away process-definition participation: READ"));
        assertThat(wholeLog()).doesNotContain(PASSWORD);
    }

    @Test
    void whatIsNotDoneIsNoChangeButTheAttemptIsLogged() {
        var coordinator = StaffClient.signedIn(port, "coordinator");
        coordinator.sendJson("PUT", ENGINE + "/group/finance/members/coordinator", "{}");

        assertThat(since())
                .filteredOn(entry -> entry.kind() == AccessKind.RIGHTS)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.person().id()).isEqualTo("staff:coordinator");
                    assertThat(entry.outcome()).isEqualTo(AccessOutcome.REFUSED);
                    assertThat(entry.address()).isEqualTo("PUT " + ENGINE + "/group/{}/members/{}");
                });
    }

    /** The groups and what they may do were put in place by the software; that stands at the beginning of the log. */
    @Test
    void whatTheSoftwareSetUpAtItsFirstStartIsItsOwn() {
        assertThat(entries.after(0, 5))
                .extracting(LoggedAccess::access)
                .allMatch(entry -> entry.person().id().equals("system") && entry.kind() == AccessKind.RIGHTS)
                .extracting(Access::detail)
                .contains("group created");
    }

    private List<Access> since() {
        return entries.after(before, 100).stream().map(LoggedAccess::access).toList();
    }

    private String wholeLog() {
        return database.sql("select string_agg(access_log::text, ' ') from access_log")
                .query(String.class)
                .single();
    }
}
