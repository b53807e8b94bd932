package eu.groupexchange.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.payment.run.PaymentRunProcess;
import eu.groupexchange.reimbursement.claim.ReimbursementProcess;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.TestPaymentRun;
import eu.groupexchange.workflow.contract.TaskKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A list of tasks says whom each is about and by when it is due, from the data of its exchange. */
@ExchangeTest
class TaskHeadsProcessTest {

    private static final LocalDate FIRST = LocalDate.parse("2022-05-04");
    private static final LocalDate LAST = LocalDate.parse("2022-05-06");

    @Autowired
    Story story;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    RepositoryService repository;

    @Autowired
    List<TaskKind<?>> kinds;

    @Autowired
    HeadsOfOldTasks oldTasks;

    @Test
    void eachUserTaskOfTheModelsIsOfAKindThatSaysWhomItIsAboutAndWhenItIsDue() {
        List<String> modelled = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(process -> repository.getBpmnModelInstance(process.getId()))
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .map(UserTask::getId)
                .filter(id -> !id.startsWith("Task_Test"))
                .toList();

        assertThat(kinds).extracting(kind -> kind.task().id()).containsAll(modelled);
        assertThat(kinds.stream()
                        .collect(Collectors.groupingBy(kind -> kind.list().position())))
                .as("one place for each list")
                .allSatisfy((position, same) -> assertThat(same)
                        .extracting(TaskKind::list)
                        .containsOnly(same.get(0).list()));
    }

    @Test
    void fromReviewToPaymentEachTaskNamesItsOrganisationOrDayAndIsDueByTheRulesOfItsExchange() {
        TestExchange exchange = story.publish();
        TestParticipation cluster = exchange.registers("DE", "Dresden").confirmsAddress();
        String whom = cluster.reference() + " " + cluster.now().organisationName();

        assertHead(cluster, ParticipationProcess.REVIEW_ELIGIBILITY, "Review eligibility: " + whom, "2022-04-05");
        assertThat(history.createHistoricTaskInstanceQuery()
                        .processInstanceBusinessKey(cluster.reference().value())
                        .singleResult()
                        .getName())
                .isEqualTo("Review eligibility: " + whom);
        cluster.isAccepted().confirms();

        story.moveTo(exchange.exchange().registrationClosesAt().plusSeconds(1));
        assertHead(
                exchange,
                GroupExchangeProcess.APPROVE_PARTICIPANT_LIST,
                "Approve participant list: " + exchange.exchange().title(),
                "2022-04-14");
        exchange.closesRegistration();
        story.moveTo(exchange.exchange().startOf(FIRST).plusSeconds(3600));
        assertHead(
                exchange,
                GroupExchangeProcess.RECORD_ATTENDANCE,
                "Record attendance: Wednesday 4 May, " + exchange.exchange().title(),
                "2022-05-05");
        exchange.records(FIRST, List.of(cluster))
                .records(LocalDate.parse("2022-05-05"), List.of(cluster))
                .records(LAST, List.of());
        assertHead(cluster, ParticipationProcess.DECIDE_ENTITLEMENT, "Decide entitlement: " + whom, "2022-05-12");
        cluster.lumpSumIsFoundDue("The last day was spent with the host's company.");

        story.moveTo("2022-05-12T10:00:00+02:00");
        cluster.claims();
        assertHead(cluster, ReimbursementProcess.REVIEW_CLAIM, "Review claim: " + whom, "2022-05-27");
        cluster.claimIsApproved();
        assertHead(cluster, ReimbursementProcess.AUTHORISE_PAYMENT, "Authorise payment: " + whom, "2022-05-20");
        cluster.paymentIsAuthorised();
        TestPaymentRun run = TestPaymentRun.startedBy("finance", story);
        assertHead(
                run.id().value(),
                PaymentRunProcess.EXECUTE_PAYMENT_RUN,
                "Execute payment run: " + run.id() + ", " + run.now().controlSum(),
                run.now().requestedOn().plusDays(1).toString());

        story.moveTo(exchange.exchange().claimWindowClosesAt().plusSeconds(1));
        assertHead(
                exchange,
                GroupExchangeProcess.FILE_SIGNED_SHEET,
                "File signed sheet: Wednesday 4 May, " + exchange.exchange().title(),
                "2022-06-14");
        exchange.filesSheets();
        exchange.task(GroupExchangeProcess.FILE_SIGNED_SHEET).complete("coordinator", Map.of("missingSheetReason", ""));
        assertHead(
                exchange,
                GroupExchangeProcess.CLOSE_EXCHANGE,
                "Close exchange: " + exchange.exchange().title(),
                "2022-06-21");
    }

    @Test
    void anExchangeHasTimesOfItsOwnAndNoListIsApprovedAfterItHasBegun() {
        TestExchange exchange =
                story.publish(call -> ((com.fasterxml.jackson.databind.node.ObjectNode) call.at("/rules"))
                        .putObject("taskWorkingDays")
                        .put("participantList", 30)
                        .put("claimReview", 1));
        exchange.registers("DE", "Dresden").comes();
        story.moveTo(exchange.exchange().registrationClosesAt().plusSeconds(1));

        assertThat(dueAt(exchange.slug().value(), GroupExchangeProcess.APPROVE_PARTICIPANT_LIST))
                .isEqualTo(exchange.exchange().startsAt());
        assertThat(exchange.exchange().rules().taskWorkingDays().authorisation())
                .as("what is left out is as usual")
                .isEqualTo(5);

        exchange.isMovedTo(LocalDate.parse("2022-05-11"), "The hall is taken in the first week of May.");
        assertThat(dueAt(exchange.slug().value(), GroupExchangeProcess.APPROVE_PARTICIPANT_LIST))
                .as("the date follows the exchange")
                .isEqualTo(exchange.exchange().startsAt());
    }

    @Test
    void aLongNameIsCutAtAWordAndAChangedOneFollows() {
        TestExchange exchange = story.publish();
        TestParticipation cluster = exchange.registers("DE", "Dresden").confirmsAddress();
        cluster.amends(
                "organisationName",
                "Association of the Enterprises of the Railway Industry and of its Suppliers in Saxony");

        assertThat(name(cluster.reference().value(), ParticipationProcess.REVIEW_ELIGIBILITY))
                .isEqualTo("Review eligibility: " + cluster.reference()
                        + " Association of the Enterprises of the Railway…");
    }

    @Test
    void tasksThatCameBeforeTasksHadHeadsGetThemAtTheStart() {
        TestParticipation cluster = story.publish().registers("DE", "Dresden").confirmsAddress();
        Task old = open(cluster.reference().value(), ParticipationProcess.REVIEW_ELIGIBILITY);
        String name = old.getName();
        old.setName("Review eligibility");
        old.setDueDate(null);
        tasks.saveTask(old);

        oldTasks.run(null);

        assertThat(name(cluster.reference().value(), ParticipationProcess.REVIEW_ELIGIBILITY))
                .isEqualTo(name);
    }

    private void assertHead(TestParticipation whose, TaskKey<?> task, String name, String due) {
        assertHead(whose.reference().value(), task, name, due);
    }

    private void assertHead(TestExchange whose, TaskKey<?> task, String name, String due) {
        assertHead(whose.slug().value(), task, name, due);
    }

    /** @param due the day at whose beginning the task is late */
    private void assertHead(String businessKey, TaskKey<?> task, String name, String due) {
        assertThat(name(businessKey, task)).isEqualTo(name);
        assertThat(dueAt(businessKey, task))
                .isEqualTo(OffsetDateTime.parse(due + "T00:00:00+02:00").toInstant());
    }

    private String name(String businessKey, TaskKey<?> task) {
        return open(businessKey, task).getName();
    }

    private Instant dueAt(String businessKey, TaskKey<?> task) {
        return open(businessKey, task).getDueDate().toInstant();
    }

    private Task open(String businessKey, TaskKey<?> task) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(task.id())
                .singleResult();
    }
}
