package eu.groupexchange.workflow.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.workflow.contract.VariableValues;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a page decides is decided in the task, with everything that Tasklist asks for. */
@ExchangeTest
class OpenTasksProcessTest {

    @Autowired
    private Story story;

    @Autowired
    private OpenTasks open;

    private TestParticipation cluster;

    @BeforeEach
    void somebodyRegisters() {
        cluster = story.publish().registers("DE", "Dresden").confirmsAddress();
    }

    @Test
    void aPageCompletesTheTaskAsTasklistDoes() {
        OpenTask task = open.find(ParticipationProcess.REVIEW_ELIGIBILITY, cluster.reference())
                .orElseThrow();
        assertThat(task.groups()).containsExactly("coordinators");
        assertThat(task.dueAt()).isNotNull();

        decides("coordinator", "accept", "");

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.ACCEPTED);
        assertThat(open.find(ParticipationProcess.REVIEW_ELIGIBILITY, cluster.reference()))
                .isEmpty();
        assertThat(story.bean(DecisionLog.class).of(cluster.reference().value()))
                .extracting(logged -> logged.entry().actor().toString())
                .anyMatch(actor -> actor.contains("coordinator"));
        assertThat(story.bean(HistoryService.class)
                        .createHistoricTaskInstanceQuery()
                        .taskDefinitionKey("Task_ReviewEligibility")
                        .processInstanceBusinessKey(cluster.reference().value())
                        .singleResult()
                        .getAssignee())
                .isEqualTo("coordinator");
        assertThat(story.bean(IdentityService.class).getCurrentAuthentication()).isNull();
    }

    @Test
    void theUseCaseRefusesInItsOwnSentenceAndTheTaskStaysFree() {
        assertThatThrownBy(() -> decides("coordinator", "decline", ""))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(RefusedException.Kind.INPUT))
                .hasMessageContaining("reason");

        assertThat(open.find(ParticipationProcess.REVIEW_ELIGIBILITY, cluster.reference()))
                .hasValueSatisfying(task -> assertThat(task.assignee()).isNull());
    }

    @Test
    void whoMayNotDecideIsTold() {
        for (String somebody : new String[] {"finance", "auditor", "admin", "nobody"}) {
            assertThatThrownBy(() -> decides(somebody, "accept", ""))
                    .as(somebody)
                    .isInstanceOf(RefusedException.class);
        }
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.UNDER_REVIEW);
    }

    @Test
    void whatSomebodyElseHasClaimedStaysTheirs() {
        String id = open.find(ParticipationProcess.REVIEW_ELIGIBILITY, cluster.reference())
                .orElseThrow()
                .id();
        story.bean(TaskService.class).setAssignee(id, "coordinator2");

        assertThatThrownBy(() -> decides("coordinator", "accept", ""))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(RefusedException.Kind.MEANWHILE))
                .hasMessageContaining("claimed");

        decides("coordinator2", "accept", "");
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.ACCEPTED);
    }

    @Test
    void theSecondClickFindsItDecided() {
        decides("coordinator", "accept", "");

        assertThatThrownBy(() -> decides("coordinator", "decline", "too late"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(RefusedException.Kind.MEANWHILE));
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.ACCEPTED);
    }

    private void decides(String userId, String decision, String reason) {
        open.complete(
                ParticipationProcess.REVIEW_ELIGIBILITY,
                cluster.reference(),
                VariableValues.of(ParticipationProcess.ELIGIBILITY_DECISION, decision)
                        .and(ParticipationProcess.ELIGIBILITY_REASON, reason),
                userId);
    }
}
