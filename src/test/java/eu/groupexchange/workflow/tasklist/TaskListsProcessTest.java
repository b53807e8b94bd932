package eu.groupexchange.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is overdue, due today, of a kind or of an exchange is one list of Tasklist, the oldest due first, for those who work on it. */
@ExchangeTest
class TaskListsProcessTest {

    @Autowired
    Story story;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @Autowired
    TaskLists lists;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void signOut() {
        identities.clearAuthentication();
    }

    @Test
    void byTheApplicationsClockATaskIsDueTodayAndThenOverdueAndTheOldestDueComesFirst() {
        TestExchange exchange = story.publish(call -> call.put("title", "Group exchange of tasks in lists"));
        TestParticipation early = exchange.registers("DE", "Dresden").confirmsAddress();
        story.moveTo("2022-03-29T09:00:00+02:00");
        TestParticipation late = exchange.registers("FI", "Oulu").confirmsAddress();

        assertThat(in("Due today")).isEmpty();
        story.moveTo("2022-04-04T09:00:00+02:00");
        assertThat(in("Due today")).containsExactly(early.reference().value());
        assertThat(in("Overdue")).isEmpty();

        story.moveTo("2022-04-05T00:30:00+02:00");
        assertThat(in("Overdue")).containsExactly(early.reference().value());
        assertThat(in("Due today")).containsExactly(late.reference().value());
        assertThat(in("Reviews"))
                .containsExactly(early.reference().value(), late.reference().value());
        assertThat(in(exchange.exchange().title()))
                .containsExactly(early.reference().value(), late.reference().value());
        assertThat(in("Authorisations")).isEmpty();
    }

    @Test
    void eachGroupSeesTheListsOfWhatItWorksOn() {
        assertThat(seenBy("coordinators"))
                .contains("All tasks", "Overdue", "Due today", "My tasks", "Reviews", "Attendance", "Claims")
                .contains("Entitlements", "Exchanges to settle", "Returned mails")
                .doesNotContain("Authorisations", "Payment runs");
        assertThat(seenBy("finance"))
                .contains("All tasks", "Overdue", "Due today", "My tasks", "Authorisations", "Payment runs")
                .doesNotContain("Reviews", "Attendance", "Claims");
        assertThat(seenBy("auditors")).isEmpty();
    }

    @Test
    void anExchangeThatIsOverLosesItsListAndOneThatIsCancelledToo() {
        TestExchange exchange = story.publish(call -> call.put("title", "Group exchange in a hall that burned down"));
        assertThat(named("Group exchange in a hall that burned down")).hasSize(1);

        exchange.isCancelled("The hall burned down.");
        story.work();

        assertThat(named("Group exchange in a hall that burned down")).isEmpty();
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.FILTER)
                        .list())
                .extracting(Authorization::getResourceId)
                .as("no rights to read what is gone")
                .allMatch(id -> id.equals("*") || filters.getFilter(id) != null);
    }

    @Test
    void whatAnAdministratorChangedOrDeletedStaysSo() {
        Filter claims = named("Claims").get(0);
        claims.setName("Claims and what belongs to them");
        filters.saveFilter(claims);
        Filter returned = named("Returned mails").get(0);
        filters.deleteFilter(returned.getId());
        try {
            lists.make(List.of("coordinators", "finance"));

            assertThat(named("Claims")).isEmpty();
            assertThat(named("Returned mails")).isEmpty();
        } finally {
            claims.setName("Claims");
            filters.saveFilter(claims);
            jdbc.sql("delete from task_list where key = 'returned-mails'").update();
            lists.make(List.of("coordinators", "finance"));
        }
        assertThat(named("Returned mails")).hasSize(1);
    }

    /** As before account was kept of lists: ordered by priority, with variables below each task. */
    @Test
    void aListOfBeforeIsBroughtOnAndKeepsWhatAnAdministratorMadeOfIt() {
        Filter all = named("All tasks").get(0);
        all.setQuery(tasks.createTaskQuery()
                .taskUnassigned()
                .orderByTaskPriority()
                .desc()
                .orderByTaskCreateTime()
                .desc());
        filters.saveFilter(all);
        jdbc.sql("delete from task_list where key = 'all'").update();
        TestParticipation cluster = story.publish().registers("DE", "Dresden").confirmsAddress();
        Task review = tasks.createTaskQuery()
                .processInstanceBusinessKey(cluster.reference().value())
                .taskDefinitionKey(ParticipationProcess.REVIEW_ELIGIBILITY.id())
                .singleResult();
        try {
            lists.make(List.of("coordinators", "finance"));

            assertThat(named("All tasks")).singleElement().satisfies(list -> assertThat(list.getId())
                    .isEqualTo(all.getId()));
            assertThat(in("All tasks")).contains(cluster.reference().value());
            tasks.setAssignee(review.getId(), "coordinator");
            assertThat(in("All tasks"))
                    .as("what it shows was an administrator's choice")
                    .doesNotContain(cluster.reference().value());
        } finally {
            filters.deleteFilter(all.getId());
            jdbc.sql("delete from task_list where key = 'all'").update();
            lists.make(List.of("coordinators", "finance"));
        }
    }

    private List<String> in(String list) {
        return filters.<Task>list(named(list).get(named(list).size() - 1).getId()).stream()
                .map(task -> tasks.getVariable(task.getId(), ParticipationProcess.REFERENCE.name()))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    private List<Filter> named(String name) {
        return filters.createTaskFilterQuery().filterName(name).list();
    }

    private List<String> seenBy(String group) {
        identities.setAuthentication("somebody", List.of(group));
        return filters.createTaskFilterQuery().list().stream()
                .map(Filter::getName)
                .toList();
    }
}
