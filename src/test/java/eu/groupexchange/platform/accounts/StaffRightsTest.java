package eu.groupexchange.platform.accounts;

import static eu.groupexchange.platform.signin.SignInContext.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.platform.signin.SignInContext;
import eu.groupexchange.testing.StaffClient;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SignInContext
class StaffRightsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identities;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private StaffSetup setup;

    private String instance;

    @BeforeEach
    void oneTaskForCoordinatorsAndOneForFinance() {
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .addModelInstance("review.bpmn", process("review", "coordinators"))
                .addModelInstance("payment-run.bpmn", process("payment-run", "finance"))
                .deploy();
        instance = runtime.startProcessInstanceByKey("review").getId();
    }

    @Test
    void showsCoordinatorsTheirTaskAndLetsThemCompleteIt() {
        var coordinator = StaffClient.signedIn(port, "coordinator");
        String task = ofInstance(coordinator).replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1");

        assertThat(coordinator
                        .postJson(ENGINE + "/task/" + task + "/claim", "{\"userId\":\"coordinator\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(coordinator
                        .postJson(ENGINE + "/task/" + task + "/complete", "{}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void hidesATaskFromWhoeverIsNoCandidate() {
        assertThat(ofInstance(StaffClient.signedIn(port, "finance"))).isEqualTo("[]");
    }

    @Test
    void letsFinanceStartPaymentRunsOnly() {
        var finance = StaffClient.signedIn(port, "finance");

        assertThat(start(finance, "payment-run")).isEqualTo(200);
        assertThat(start(finance, "review")).isEqualTo(403);
        assertThat(start(StaffClient.signedIn(port, "coordinator"), "payment-run"))
                .isEqualTo(403);
    }

    @Test
    void letsAuditorsReadEverythingAndChangeNothing() {
        var auditor = StaffClient.signedIn(port, "auditor");
        String variable = ENGINE + "/process-instance/" + instance + "/variables";

        assertThat(auditor.get(ENGINE + "/process-instance/" + instance).statusCode())
                .isEqualTo(200);
        assertThat(auditor.get(variable).statusCode()).isEqualTo(200);
        assertThat(ofInstance(auditor)).contains("\"taskDefinitionKey\":\"work\"");
        assertThat(auditor.get(ENGINE + "/task/report/candidate-group-count").statusCode())
                .as("Cockpit's page of human tasks")
                .isEqualTo(200);
        assertThat(start(auditor, "review")).isEqualTo(403);
        assertThat(auditor.postJson(variable, "{\"modifications\":{\"x\":{\"value\":1}}}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(auditor.send("DELETE", ENGINE + "/process-instance/" + instance)
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "finance", "auditor"})
    void letsNobodyButAdministratorsDeploy(String user) {
        assertThat(StaffClient.signedIn(port, user)
                        .get(ENGINE + "/authorization/check?permissionName=CREATE"
                                + "&resourceName=deployment&resourceType=9&resourceId=*")
                        .body())
                .contains("\"authorized\":false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "finance"})
    void opensTasklistWithSomethingToShow(String user) {
        assertThat(StaffClient.signedIn(port, user)
                        .get(ENGINE + "/filter?resourceType=Task")
                        .body())
                .contains("All tasks", "My tasks", "My group's tasks");
    }

    @Test
    void addsNothingWhenItRunsAgain() {
        long before = authorizations.createAuthorizationQuery().count();

        setup.afterSingletonsInstantiated();

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
    }

    @Test
    void keepsPasswordsAsSlowHashes() {
        var user =
                (UserEntity) identities.createUserQuery().userId("coordinator").singleResult();

        assertThat(user.getPassword()).startsWith("{pbkdf2-sha256}").hasSizeLessThan(255);
    }

    private String ofInstance(StaffClient client) {
        return client.get(ENGINE + "/task?processInstanceId=" + instance).body();
    }

    private static int start(StaffClient client, String process) {
        return client.postJson(ENGINE + "/process-definition/key/" + process + "/start", "{}")
                .statusCode();
    }

    private static BpmnModelInstance process(String id, String group) {
        return Bpmn.createExecutableProcess(id)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("work")
                .camundaCandidateGroups(group)
                .endEvent()
                .done();
    }
}
