package eu.groupexchange.platform.security;

import static eu.groupexchange.platform.signin.SignInContext.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.platform.accounts.StaffSetup;
import eu.groupexchange.platform.signin.SignInContext;
import eu.groupexchange.testing.StaffClient;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A database of an earlier version with tasks that are open: what their candidates were allowed then they are no more. */
@SignInContext
class OpenTaskRightsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private StaffSetup start;

    private String task;

    @BeforeEach
    void aTaskAsAnEarlierVersionLeftIt() {
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .addModelInstance(
                        "authorise.bpmn",
                        Bpmn.createExecutableProcess("authorise")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("work")
                                .camundaCandidateGroups("finance")
                                .endEvent()
                                .done())
                .deploy();
        String instance = runtime.startProcessInstanceByKey("authorise").getId();
        task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        Authorization ofCandidates = rights().get(0);
        ofCandidates.addPermission(Permissions.UPDATE);
        authorizations.saveAuthorization(ofCandidates);
        tasks.addCandidateGroup(task, "coordinators");
        tasks.setOwner(task, "finance");
        tasks.delegateTask(task, "auditor");
        List.of("auditor", "finance").forEach(this::grantAsTheEngineDid);
    }

    @Test
    void leavesTheModelsGroupTheRightToWorkAndTakesEverythingElseBack() {
        start.afterSingletonsInstantiated();

        assertThat(rights()).singleElement().satisfies(right -> {
            assertThat(right.getGroupId()).isEqualTo("finance");
            assertThat(right.getPermissions(new Permissions[] {
                        Permissions.READ, Permissions.TASK_WORK, Permissions.UPDATE, Permissions.TASK_ASSIGN
                    }))
                    .containsExactlyInAnyOrder(Permissions.READ, Permissions.TASK_WORK);
        });
        Task open = tasks.createTaskQuery().taskId(task).singleResult();
        assertThat(open.getDelegationState()).isNull();
        assertThat(open.getAssignee()).isNull();
        assertThat(open.getOwner()).isNull();
        assertThat(tasks.getIdentityLinksForTask(task))
                .extracting(IdentityLink::getGroupId)
                .containsExactly("finance");
    }

    @Test
    void letsFinanceAndNobodyElseCompleteIt() {
        start.afterSingletonsInstantiated();

        assertThat(complete("auditor")).isEqualTo(403);
        assertThat(complete("coordinator")).isEqualTo(403);
        assertThat(complete("finance")).isEqualTo(204);
    }

    @Test
    void doneAgainItChangesNothingAndAClaimStays() {
        start.afterSingletonsInstantiated();
        tasks.claim(task, "finance");

        start.afterSingletonsInstantiated();

        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo("finance");
        assertThat(rights()).hasSize(1);
        assertThat(tasks.createTaskQuery()
                        .taskDelegationState(DelegationState.PENDING)
                        .count())
                .isZero();
    }

    private int complete(String user) {
        return StaffClient.signedIn(port, user)
                .postJson(ENGINE + "/task/" + task + "/complete", "{}")
                .statusCode();
    }

    private List<Authorization> rights() {
        return authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(task)
                .list();
    }

    private void grantAsTheEngineDid(String user) {
        Authorization right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setUserId(user);
        right.setResource(Resources.TASK);
        right.setResourceId(task);
        right.addPermission(Permissions.READ);
        right.addPermission(Permissions.UPDATE);
        authorizations.saveAuthorization(right);
    }
}
