package eu.groupexchange.platform.webapps;

import static eu.groupexchange.platform.signin.SignInContext.ENGINE;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.platform.signin.RestEndpoints;
import eu.groupexchange.platform.signin.SignInAccounts;
import eu.groupexchange.platform.signin.SignInContext;
import eu.groupexchange.platform.signin.SignInTasks;
import eu.groupexchange.testing.StaffClient;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Every address of the webapps' REST that is not a GET, and who gets through. An address that a later version of the engine
 * adds fails the test until somebody has written down here whose it is.
 *
 * <ul>
 *   <li>everybody: a query, or what concerns the session only
 *   <li>oneself: the own account, nobody else's
 *   <li>workers: coordinators and finance, as far as the task is their group's
 *   <li>finance: starts payment runs
 *   <li>repair: administrators
 *   <li>nobody: closed
 * </ul>
 */
@SignInContext
class EngineDoorTest {

    private static final String REFUSED = "Your account may not do this";

    private static final Map<String, String> WHO = list("""
            nobody    POST   /admin/auth/user/{processEngineName}/login/{appName}
            everybody POST   /admin/auth/user/{processEngineName}/logout
            nobody    POST   /admin/setup/{engine}/user/create
            everybody POST   /cockpit/plugin/base/{engine}/incident
            everybody POST   /cockpit/plugin/base/{engine}/incident/count
            everybody POST   /cockpit/plugin/base/{engine}/process-definition/{id}/called-process-definitions
            everybody POST   /cockpit/plugin/base/{engine}/process-instance
            everybody POST   /cockpit/plugin/base/{engine}/process-instance/count
            everybody POST   /cockpit/plugin/base/{engine}/process-instance/{id}/called-process-instances
            repair    POST   /engine/engine/{name}/authorization/create
            repair    DELETE /engine/engine/{name}/authorization/{id}
            repair    PUT    /engine/engine/{name}/authorization/{id}
            repair    DELETE /engine/engine/{name}/batch/{id}
            repair    PUT    /engine/engine/{name}/batch/{id}/suspended
            repair    POST   /engine/engine/{name}/case-definition/key/{key}/create
            repair    PUT    /engine/engine/{name}/case-definition/key/{key}/history-time-to-live
            repair    POST   /engine/engine/{name}/case-definition/key/{key}/tenant-id/{tenantId}/create
            repair    PUT    /engine/engine/{name}/case-definition/key/{key}/tenant-id/{tenantId}/history-time-to-live
            repair    POST   /engine/engine/{name}/case-definition/{id}/create
            repair    PUT    /engine/engine/{name}/case-definition/{id}/history-time-to-live
            everybody POST   /engine/engine/{name}/case-execution
            everybody POST   /engine/engine/{name}/case-execution/count
            repair    POST   /engine/engine/{name}/case-execution/{id}/complete
            repair    POST   /engine/engine/{name}/case-execution/{id}/disable
            repair    POST   /engine/engine/{name}/case-execution/{id}/localVariables
            repair    DELETE /engine/engine/{name}/case-execution/{id}/localVariables/{varId}
            repair    PUT    /engine/engine/{name}/case-execution/{id}/localVariables/{varId}
            repair    POST   /engine/engine/{name}/case-execution/{id}/localVariables/{varId}/data
            repair    POST   /engine/engine/{name}/case-execution/{id}/manual-start
            repair    POST   /engine/engine/{name}/case-execution/{id}/reenable
            repair    POST   /engine/engine/{name}/case-execution/{id}/terminate
            repair    POST   /engine/engine/{name}/case-execution/{id}/variables
            repair    DELETE /engine/engine/{name}/case-execution/{id}/variables/{varId}
            repair    PUT    /engine/engine/{name}/case-execution/{id}/variables/{varId}
            repair    POST   /engine/engine/{name}/case-execution/{id}/variables/{varId}/data
            everybody POST   /engine/engine/{name}/case-instance
            everybody POST   /engine/engine/{name}/case-instance/count
            repair    POST   /engine/engine/{name}/case-instance/{id}/close
            repair    POST   /engine/engine/{name}/case-instance/{id}/complete
            repair    POST   /engine/engine/{name}/case-instance/{id}/terminate
            repair    POST   /engine/engine/{name}/case-instance/{id}/variables
            repair    DELETE /engine/engine/{name}/case-instance/{id}/variables/{varId}
            repair    PUT    /engine/engine/{name}/case-instance/{id}/variables/{varId}
            repair    POST   /engine/engine/{name}/case-instance/{id}/variables/{varId}/data
            repair    POST   /engine/engine/{name}/condition
            repair    POST   /engine/engine/{name}/decision-definition/key/{key}/evaluate
            repair    PUT    /engine/engine/{name}/decision-definition/key/{key}/history-time-to-live
            repair    POST   /engine/engine/{name}/decision-definition/key/{key}/tenant-id/{tenantId}/evaluate
            repair    PUT    /engine/engine/{name}/decision-definition/key/{key}/tenant-id/{tenantId}/history-time-to-live
            repair    POST   /engine/engine/{name}/decision-definition/{id}/evaluate
            repair    PUT    /engine/engine/{name}/decision-definition/{id}/history-time-to-live
            repair    POST   /engine/engine/{name}/deployment/create
            repair    DELETE /engine/engine/{name}/deployment/{id}
            repair    POST   /engine/engine/{name}/deployment/{id}/redeploy
            everybody POST   /engine/engine/{name}/execution
            everybody POST   /engine/engine/{name}/execution/count
            repair    POST   /engine/engine/{name}/execution/{id}/create-incident
            repair    POST   /engine/engine/{name}/execution/{id}/localVariables
            repair    DELETE /engine/engine/{name}/execution/{id}/localVariables/{varId}
            repair    PUT    /engine/engine/{name}/execution/{id}/localVariables/{varId}
            repair    POST   /engine/engine/{name}/execution/{id}/localVariables/{varId}/data
            repair    POST   /engine/engine/{name}/execution/{id}/messageSubscriptions/{messageName}/trigger
            repair    POST   /engine/engine/{name}/execution/{id}/signal
            everybody POST   /engine/engine/{name}/external-task
            everybody POST   /engine/engine/{name}/external-task/count
            repair    POST   /engine/engine/{name}/external-task/fetchAndLock
            repair    PUT    /engine/engine/{name}/external-task/retries
            repair    POST   /engine/engine/{name}/external-task/retries-async
            repair    POST   /engine/engine/{name}/external-task/{id}/bpmnError
            repair    POST   /engine/engine/{name}/external-task/{id}/complete
            repair    POST   /engine/engine/{name}/external-task/{id}/extendLock
            repair    POST   /engine/engine/{name}/external-task/{id}/failure
            repair    POST   /engine/engine/{name}/external-task/{id}/lock
            repair    PUT    /engine/engine/{name}/external-task/{id}/priority
            repair    PUT    /engine/engine/{name}/external-task/{id}/retries
            repair    POST   /engine/engine/{name}/external-task/{id}/unlock
            repair    POST   /engine/engine/{name}/filter/create
            repair    DELETE /engine/engine/{name}/filter/{id}
            repair    PUT    /engine/engine/{name}/filter/{id}
            everybody POST   /engine/engine/{name}/filter/{id}/count
            everybody POST   /engine/engine/{name}/filter/{id}/list
            everybody POST   /engine/engine/{name}/filter/{id}/singleResult
            everybody POST   /engine/engine/{name}/group
            everybody POST   /engine/engine/{name}/group/count
            repair    POST   /engine/engine/{name}/group/create
            repair    DELETE /engine/engine/{name}/group/{id}
            repair    PUT    /engine/engine/{name}/group/{id}
            repair    DELETE /engine/engine/{name}/group/{id}/members/{userId}
            repair    PUT    /engine/engine/{name}/group/{id}/members/{userId}
            everybody POST   /engine/engine/{name}/history/activity-instance
            everybody POST   /engine/engine/{name}/history/activity-instance/count
            repair    POST   /engine/engine/{name}/history/batch/set-removal-time
            repair    DELETE /engine/engine/{name}/history/batch/{id}
            everybody POST   /engine/engine/{name}/history/case-instance
            everybody POST   /engine/engine/{name}/history/case-instance/count
            repair    POST   /engine/engine/{name}/history/cleanup
            repair    POST   /engine/engine/{name}/history/decision-instance/delete
            repair    POST   /engine/engine/{name}/history/decision-instance/set-removal-time
            everybody POST   /engine/engine/{name}/history/detail
            everybody POST   /engine/engine/{name}/history/external-task-log
            everybody POST   /engine/engine/{name}/history/external-task-log/count
            everybody POST   /engine/engine/{name}/history/job-log
            everybody POST   /engine/engine/{name}/history/job-log/count
            everybody POST   /engine/engine/{name}/history/process-instance
            everybody POST   /engine/engine/{name}/history/process-instance/count
            repair    POST   /engine/engine/{name}/history/process-instance/delete
            repair    POST   /engine/engine/{name}/history/process-instance/set-removal-time
            repair    DELETE /engine/engine/{name}/history/process-instance/{id}
            repair    DELETE /engine/engine/{name}/history/process-instance/{id}/variable-instances
            everybody POST   /engine/engine/{name}/history/task
            everybody POST   /engine/engine/{name}/history/task/count
            repair    PUT    /engine/engine/{name}/history/user-operation/{operationId}/clear-annotation
            repair    PUT    /engine/engine/{name}/history/user-operation/{operationId}/set-annotation
            everybody POST   /engine/engine/{name}/history/variable-instance
            everybody POST   /engine/engine/{name}/history/variable-instance/count
            repair    DELETE /engine/engine/{name}/history/variable-instance/{id}
            everybody POST   /engine/engine/{name}/identity/password-policy
            repair    POST   /engine/engine/{name}/identity/verify
            repair    DELETE /engine/engine/{name}/incident/{id}
            repair    DELETE /engine/engine/{name}/incident/{id}/annotation
            repair    PUT    /engine/engine/{name}/incident/{id}/annotation
            everybody POST   /engine/engine/{name}/job
            everybody POST   /engine/engine/{name}/job-definition
            everybody POST   /engine/engine/{name}/job-definition/count
            repair    PUT    /engine/engine/{name}/job-definition/suspended
            repair    PUT    /engine/engine/{name}/job-definition/{id}/jobPriority
            repair    PUT    /engine/engine/{name}/job-definition/{id}/retries
            repair    PUT    /engine/engine/{name}/job-definition/{id}/suspended
            everybody POST   /engine/engine/{name}/job/count
            repair    POST   /engine/engine/{name}/job/retries
            repair    PUT    /engine/engine/{name}/job/suspended
            repair    DELETE /engine/engine/{name}/job/{id}
            repair    PUT    /engine/engine/{name}/job/{id}/duedate
            repair    POST   /engine/engine/{name}/job/{id}/duedate/recalculate
            repair    POST   /engine/engine/{name}/job/{id}/execute
            repair    PUT    /engine/engine/{name}/job/{id}/priority
            repair    PUT    /engine/engine/{name}/job/{id}/retries
            repair    PUT    /engine/engine/{name}/job/{id}/suspended
            repair    POST   /engine/engine/{name}/message
            repair    DELETE /engine/engine/{name}/metrics/task-worker
            repair    POST   /engine/engine/{name}/migration/execute
            repair    POST   /engine/engine/{name}/migration/executeAsync
            repair    POST   /engine/engine/{name}/migration/generate
            repair    POST   /engine/engine/{name}/migration/validate
            repair    POST   /engine/engine/{name}/modification/execute
            repair    POST   /engine/engine/{name}/modification/executeAsync
            repair    DELETE /engine/engine/{name}/process-definition/key/{key}
            repair    DELETE /engine/engine/{name}/process-definition/key/{key}/delete
            repair    PUT    /engine/engine/{name}/process-definition/key/{key}/history-time-to-live
            repair    POST   /engine/engine/{name}/process-definition/key/{key}/restart
            repair    POST   /engine/engine/{name}/process-definition/key/{key}/restart-async
            finance   POST   /engine/engine/{name}/process-definition/key/{key}/start
            finance   POST   /engine/engine/{name}/process-definition/key/{key}/submit-form
            repair    PUT    /engine/engine/{name}/process-definition/key/{key}/suspended
            repair    DELETE /engine/engine/{name}/process-definition/key/{key}/tenant-id/{tenantId}
            repair    DELETE /engine/engine/{name}/process-definition/key/{key}/tenant-id/{tenantId}/delete
            repair    PUT    /engine/engine/{name}/process-definition/key/{key}/tenant-id/{tenantId}/history-time-to-live
            repair    POST   /engine/engine/{name}/process-definition/key/{key}/tenant-id/{tenantId}/restart
            repair    POST   /engine/engine/{name}/process-definition/key/{key}/tenant-id/{tenantId}/restart-async
            repair    POST   /engine/engine/{name}/process-definition/key/{key}/tenant-id/{tenantId}/start
            repair    POST   /engine/engine/{name}/process-definition/key/{key}/tenant-id/{tenantId}/submit-form
            repair    PUT    /engine/engine/{name}/process-definition/key/{key}/tenant-id/{tenantId}/suspended
            repair    PUT    /engine/engine/{name}/process-definition/suspended
            repair    DELETE /engine/engine/{name}/process-definition/{id}
            repair    PUT    /engine/engine/{name}/process-definition/{id}/history-time-to-live
            repair    POST   /engine/engine/{name}/process-definition/{id}/restart
            repair    POST   /engine/engine/{name}/process-definition/{id}/restart-async
            finance   POST   /engine/engine/{name}/process-definition/{id}/start
            finance   POST   /engine/engine/{name}/process-definition/{id}/submit-form
            repair    PUT    /engine/engine/{name}/process-definition/{id}/suspended
            everybody POST   /engine/engine/{name}/process-instance
            everybody POST   /engine/engine/{name}/process-instance/count
            repair    POST   /engine/engine/{name}/process-instance/delete
            repair    POST   /engine/engine/{name}/process-instance/delete-historic-query-based
            repair    POST   /engine/engine/{name}/process-instance/job-retries
            repair    POST   /engine/engine/{name}/process-instance/job-retries-historic-query-based
            repair    POST   /engine/engine/{name}/process-instance/message-async
            repair    PUT    /engine/engine/{name}/process-instance/suspended
            repair    POST   /engine/engine/{name}/process-instance/suspended-async
            repair    POST   /engine/engine/{name}/process-instance/variables-async
            repair    DELETE /engine/engine/{name}/process-instance/{id}
            repair    DELETE /engine/engine/{name}/process-instance/{id}/comment
            repair    PUT    /engine/engine/{name}/process-instance/{id}/comment
            repair    DELETE /engine/engine/{name}/process-instance/{id}/comment/{commentId}
            repair    POST   /engine/engine/{name}/process-instance/{id}/modification
            repair    POST   /engine/engine/{name}/process-instance/{id}/modification-async
            repair    PUT    /engine/engine/{name}/process-instance/{id}/suspended
            repair    POST   /engine/engine/{name}/process-instance/{id}/variables
            repair    DELETE /engine/engine/{name}/process-instance/{id}/variables/{varId}
            repair    PUT    /engine/engine/{name}/process-instance/{id}/variables/{varId}
            repair    POST   /engine/engine/{name}/process-instance/{id}/variables/{varId}/data
            repair    POST   /engine/engine/{name}/schema/log
            repair    POST   /engine/engine/{name}/signal
            everybody POST   /engine/engine/{name}/task
            everybody POST   /engine/engine/{name}/task/count
            repair    POST   /engine/engine/{name}/task/create
            repair    DELETE /engine/engine/{name}/task/{id}
            repair    PUT    /engine/engine/{name}/task/{id}
            repair    POST   /engine/engine/{name}/task/{id}/assignee
            repair    POST   /engine/engine/{name}/task/{id}/attachment/create
            repair    DELETE /engine/engine/{name}/task/{id}/attachment/{attachmentId}
            repair    POST   /engine/engine/{name}/task/{id}/bpmnError
            repair    POST   /engine/engine/{name}/task/{id}/bpmnEscalation
            workers   POST   /engine/engine/{name}/task/{id}/claim
            repair    DELETE /engine/engine/{name}/task/{id}/comment
            repair    PUT    /engine/engine/{name}/task/{id}/comment
            repair    POST   /engine/engine/{name}/task/{id}/comment/create
            repair    DELETE /engine/engine/{name}/task/{id}/comment/{commentId}
            workers   POST   /engine/engine/{name}/task/{id}/complete
            repair    POST   /engine/engine/{name}/task/{id}/delegate
            repair    POST   /engine/engine/{name}/task/{id}/identity-links
            repair    POST   /engine/engine/{name}/task/{id}/identity-links/delete
            repair    POST   /engine/engine/{name}/task/{id}/localVariables
            repair    DELETE /engine/engine/{name}/task/{id}/localVariables/{varId}
            repair    PUT    /engine/engine/{name}/task/{id}/localVariables/{varId}
            repair    POST   /engine/engine/{name}/task/{id}/localVariables/{varId}/data
            repair    POST   /engine/engine/{name}/task/{id}/resolve
            workers   POST   /engine/engine/{name}/task/{id}/submit-form
            workers   POST   /engine/engine/{name}/task/{id}/unclaim
            repair    POST   /engine/engine/{name}/task/{id}/variables
            repair    DELETE /engine/engine/{name}/task/{id}/variables/{varId}
            repair    PUT    /engine/engine/{name}/task/{id}/variables/{varId}
            repair    POST   /engine/engine/{name}/task/{id}/variables/{varId}/data
            repair    POST   /engine/engine/{name}/telemetry/configuration
            repair    POST   /engine/engine/{name}/tenant/create
            repair    DELETE /engine/engine/{name}/tenant/{id}
            repair    PUT    /engine/engine/{name}/tenant/{id}
            repair    DELETE /engine/engine/{name}/tenant/{id}/group-members/{groupId}
            repair    PUT    /engine/engine/{name}/tenant/{id}/group-members/{groupId}
            repair    DELETE /engine/engine/{name}/tenant/{id}/user-members/{userId}
            repair    PUT    /engine/engine/{name}/tenant/{id}/user-members/{userId}
            repair    POST   /engine/engine/{name}/user/create
            repair    DELETE /engine/engine/{name}/user/{id}
            oneself   PUT    /engine/engine/{name}/user/{id}/credentials
            oneself   PUT    /engine/engine/{name}/user/{id}/profile
            repair    POST   /engine/engine/{name}/user/{id}/unlock
            everybody POST   /engine/engine/{name}/variable-instance
            everybody POST   /engine/engine/{name}/variable-instance/count
            """);

    /** Groups, and what of the list above is open to their members. */
    private static final Map<String, Set<String>> MAY = Map.of(
            "coordinators", Set.of("everybody", "workers"),
            "finance", Set.of("everybody", "workers", "finance"),
            "coordinators finance", Set.of("everybody", "workers", "finance"),
            "auditors", Set.of("everybody"),
            "coordinators auditors", Set.of("everybody"),
            "camunda-admin auditors", Set.of("everybody"),
            "camunda-admin", Set.of("everybody", "oneself", "workers", "finance", "repair", "nobody"),
            "guests", Set.of("everybody"),
            "", Set.of("everybody"));

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private TaskService tasks;

    @Autowired
    private SignInTasks signInTasks;

    private String task;

    @BeforeEach
    void peopleAndATaskOfTheCoordinators() {
        SignInAccounts.employ(identities, "doorNewcomer");
        SignInAccounts.employ(identities, "doorAuditorToo", "coordinators", "finance", "auditors");
        signInTasks.deploy("payment-run", "finance");
        task = signInTasks.open("door", "coordinators");
    }

    @Test
    void knowsEveryAddressOfTheRest() {
        assertThat(WHO.keySet()).isEqualTo(RestEndpoints.writing());
    }

    /** The door alone, which needs no application. */
    @Test
    void letsThroughWhatIsNamedForTheGroupAndRefusesEverythingElse() {
        MAY.forEach((groups, open) -> WHO.forEach((endpoint, who) -> assertThat(mayPass(groups, endpoint))
                .as("%s: %s", groups, endpoint)
                .isEqualTo(open.contains(who))));
        assertThat(mayPass("coordinators", "PUT /engine/engine/{name}/user/somebody/credentials"))
                .isTrue();
    }

    private static boolean mayPass(String groups, String endpoint) {
        String[] parts = endpoint.split(" ");
        var request = new MockHttpServletRequest(parts[0], address(parts[1]));
        var caller = UsernamePasswordAuthenticationToken.authenticated(
                "somebody",
                null,
                AuthorityUtils.createAuthorityList(
                        groups.isEmpty() ? new String[0] : ("ROLE_" + groups.replace(" ", " ROLE_")).split(" ")));
        return new EngineDoor()
                .check(() -> caller, new RequestAuthorizationContext(request))
                .isGranted();
    }

    @ParameterizedTest
    @CsvSource({"coordinator, coordinators", "auditor, auditors"})
    void refusesOverHttpInASentence(String user, String group) {
        var client = StaffClient.signedIn(port, user);

        WHO.forEach((endpoint, who) -> {
            var answer = tried(client, endpoint);
            if (endpoint.endsWith("/logout")) {
                client.signIn(user, user);
                client.get("/camunda/api/engine/engine/");
                return;
            }
            boolean refused = answer.statusCode() == 403 && answer.body().contains(REFUSED);
            assertThat(refused)
                    .as("%s refused %s: %s %s", endpoint, user, answer.statusCode(), answer.body())
                    .isEqualTo(!MAY.get(group).contains(who));
        });
    }

    @Test
    void letsAStrangerDoNothing() {
        var stranger = new StaffClient(port);

        WHO.keySet().stream()
                .filter(endpoint -> endpoint.hashCode() % 10 == 0 || endpoint.contains("/{id}/complete"))
                .forEach(endpoint -> assertThat(tried(stranger, endpoint).statusCode())
                        .as(endpoint)
                        .isEqualTo(401));
        var anonymous =
                new AnonymousAuthenticationToken("x", "x", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
        var reading = new MockHttpServletRequest("GET", "/camunda/api/engine/engine/signin/task");
        assertThat(new EngineDoor()
                        .check(() -> anonymous, new RequestAuthorizationContext(reading))
                        .isGranted())
                .isFalse();
    }

    @Test
    void letsAnAdministratorRepair() {
        var administrator = StaffClient.signedIn(port, "admin");

        assertThat(administrator
                        .postJson(ENGINE + "/task/" + task + "/assignee", "{\"userId\":\"coordinator2\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(administrator
                        .sendJson(
                                "PUT",
                                ENGINE + "/task/" + task + "/variables/repaired",
                                "{\"value\":\"x\",\"type\":\"String\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(administrator
                        .postJson(ENGINE + "/task/" + task + "/complete", "{}")
                        .body())
                .contains("Only members of the group 'coordinators' decide here");
    }

    @ParameterizedTest
    @CsvSource({"finance", "auditor", "doorNewcomer", "doorAuditorToo"})
    void letsNobodyOfAnotherGroupWorkATaskBeforeAndAfterItIsAssigned(String user) {
        var other = StaffClient.signedIn(port, user, SignInAccounts.passwordOf(user));

        assertThatNothingWorks(other, user);
        tasks.claim(task, "coordinator");
        assertThatNothingWorks(other, user);
        tasks.setAssignee(task, user);
        assertThatNothingWorks(other, user);
    }

    private void assertThatNothingWorks(StaffClient client, String user) {
        String address = ENGINE + "/task/" + task;
        String before = tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
        assertThat(client.postJson(address + "/claim", claimFor(user)).statusCode())
                .isEqualTo(403);
        assertThat(client.postJson(address + "/unclaim", "{}").statusCode()).isEqualTo(403);
        assertThat(client.postJson(address + "/complete", "{}").statusCode()).isEqualTo(403);
        assertThat(client.postJson(address + "/submit-form", "{}").statusCode()).isEqualTo(403);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo(before);
    }

    @Test
    void letsAMemberClaimForItselfGiveBackAndCompleteAndNothingElse() {
        var coordinator = StaffClient.signedIn(port, "coordinator");
        var colleague = StaffClient.signedIn(port, "coordinator2");
        String address = ENGINE + "/task/" + task;

        assertThat(coordinator
                        .postJson(address + "/claim", claimFor("coordinator2"))
                        .body())
                .contains("for yourself only");
        assertThat(coordinator.postJson(address + "/claim", claimFor("auditor")).statusCode())
                .isEqualTo(403);
        assertThat(coordinator
                        .postJson(address + "/claim", claimFor("coordinator"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(colleague.postJson(address + "/claim", "{\"userId\":null}").statusCode())
                .as("takes the claim away")
                .isEqualTo(403);
        assertThat(colleague.postJson(address + "/unclaim", "{}").statusCode())
                .as("takes the claim away")
                .isEqualTo(403);
        assertThat(coordinator.postJson(address + "/unclaim", "{}").statusCode())
                .isEqualTo(204);
        assertThat(colleague
                        .postJson(address + "/claim", claimFor("coordinator2"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(colleague
                        .postJson(address + "/complete", "{\"variables\":{\"approvedBy\":{\"value\":\"x\"}}}")
                        .statusCode())
                .isEqualTo(204);
    }

    /** What the engine itself allows the candidates of a task, should a request ever reach it. */
    @Test
    void theEngineRefusesCandidatesEverythingElseToo() {
        Map<String, Runnable> calls = Map.of(
                "assign", () -> tasks.setAssignee(task, "finance"),
                "delegate", () -> tasks.delegateTask(task, "finance"),
                "own", () -> tasks.setOwner(task, "finance"),
                "add a candidate", () -> tasks.addCandidateGroup(task, "finance"),
                "take a candidate away", () -> tasks.deleteCandidateGroup(task, "coordinators"),
                "overwrite", () -> tasks.setVariable(task, "approvedBy", "x"),
                "overwrite in the task", () -> tasks.setVariableLocal(task, "approvedBy", "x"),
                "remove", () -> tasks.removeVariable(task, "approvedBy"),
                "urge", () -> tasks.setPriority(task, 100),
                "rename", () -> tasks.setName(task, "x"));
        calls.forEach((what, call) -> {
            identities.setAuthentication("coordinator", java.util.List.of("coordinators"));
            try {
                org.assertj.core.api.Assertions.assertThatExceptionOfType(
                                org.camunda.bpm.engine.AuthorizationException.class)
                        .as(what)
                        .isThrownBy(call::run);
            } finally {
                identities.clearAuthentication();
            }
        });
    }

    @Test
    void startsAPaymentRunEmptyOrNotAtAll() {
        var finance = StaffClient.signedIn(port, "finance");
        String start = ENGINE + "/process-definition/key/payment-run/start";
        String form = ENGINE + "/process-definition/key/payment-run/submit-form";

        assertThat(finance.postJson(start, "{\"businessKey\":\"VAL22-0001\"}").statusCode())
                .isEqualTo(403);
        assertThat(finance.postJson(start, "{\"variables\":{\"runId\":{\"value\":\"RUN-2022-0001\"}}}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(finance.postJson(form, "{\"variables\":{\"runId\":{\"value\":\"RUN-2022-0001\"}}}")
                        .body())
                .contains("without a business key");
        assertThat(finance.postJson(
                                start,
                                "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"work\","
                                        + "\"variables\":{\"runId\":{\"value\":\"RUN-2022-0001\"}}}]}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(finance.postJson(form, "{\"variables\":{},\"businessKey\":\"\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(finance.postJson(start, "{}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"coordinator", "auditor", "doorNewcomer"})
    void letsPeopleChangeTheirOwnAccountAndNobodyElses(String user) {
        var client = StaffClient.signedIn(port, user, SignInAccounts.passwordOf(user));
        String profile = "{\"id\":\"%s\",\"firstName\":\"%s\",\"lastName\":\"\"}";

        assertThat(client.sendJson("PUT", ENGINE + "/user/" + user + "/profile", profile.formatted(user, user))
                        .statusCode())
                .isEqualTo(204);
        assertThat(client.sendJson("PUT", ENGINE + "/user/finance/profile", profile.formatted("finance", "x"))
                        .statusCode())
                .isEqualTo(403);
    }

    private static String claimFor(String user) {
        return "{\"userId\":\"" + user + "\"}";
    }

    private static HttpResponse<String> tried(StaffClient client, String endpoint) {
        String[] parts = endpoint.split(" ");
        return client.sendJson(parts[0], address(parts[1]), "{}");
    }

    private static String address(String template) {
        return "/camunda/api"
                + template.replace("{name}", "signin")
                        .replace("{engine}", "signin")
                        .replace("{processEngineName}", "signin")
                        .replace("{key}", "payment-run")
                        .replaceAll("\\{[^}]*}", "nothing");
    }

    private static Map<String, String> list(String lines) {
        return lines.lines()
                .map(line -> line.strip().split("\\s+", 2))
                .collect(toMap(line -> line[1].replaceAll("\\s+", " "), line -> line[0], (a, b) -> a, TreeMap::new));
    }
}
