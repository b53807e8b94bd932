package eu.groupexchange.participation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.correspondence.Outbox;
import eu.groupexchange.correspondence.OutgoingMail;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ExchangeTest
class ReviewOverdueProcessTest {

    @Autowired
    Story story;

    @Test
    void anOverdueReviewComesFirstAndTheCoordinatorsAreToldOnceOfAll() {
        var exchange = story.publish();
        var first = exchange.registers("DE", "Dresden").confirmsAddress();
        story.moveTo("2022-03-28T15:00:00+02:00");
        var second = exchange.registers("DE", "Leipzig").confirmsAddress();
        var decided = exchange.registers("DE", "Berlin").confirmsAddress().isAccepted();

        story.moveTo("2022-04-04T23:59:59+02:00");
        assertThat(task(first).getPriority()).isEqualTo(50);
        assertThat(digests(exchange)).isEmpty();
        story.moveTo("2022-04-05T00:00:01+02:00");

        assertThat(List.of(task(first), task(second)))
                .extracting(Task::getPriority)
                .containsExactly(80, 80);
        assertThat(digests(exchange)).singleElement().satisfies(mail -> {
            assertThat(mail.occasion()).isEqualTo("reviews-overdue-2022-04-05");
            assertThat(mail.recipient()).isEqualTo(exchange.exchange().contact().email());
            assertThat(mail.text())
                    .contains("2 registrations have", "/desk/participations/" + first.reference())
                    .contains(second.reference().value())
                    .doesNotContain(decided.reference().value());
        });
        assertThat(story.bean(DecisionLog.class).of(first.reference().value()))
                .filteredOn(logged -> logged.entry().action().equals("review-overdue"))
                .singleElement()
                .satisfies(logged -> assertThat(logged.entry().actor().id()).isEqualTo("system"));
        assertThat(first.ends()).containsExactly("EndEvent_AddressConfirmed", "EndEvent_ReviewEscalated");
        assertThat(story.bean(FilterService.class)
                        .<Task>list(story.bean(FilterService.class)
                                .createTaskFilterQuery()
                                .filterName("All tasks")
                                .singleResult()
                                .getId())
                        .get(0)
                        .getPriority())
                .isEqualTo(80);
    }

    @Test
    void whatBecomesOverdueOnTheNextDayIsAnotherMailWithAllThatAre() {
        var exchange = story.publish();
        var monday = exchange.registers("DE", "Dresden").confirmsAddress();
        story.moveTo("2022-03-29T09:00:00+02:00");
        var tuesday = exchange.registers("DE", "Leipzig").confirmsAddress();

        story.moveTo("2022-04-06T00:30:00+02:00");

        assertThat(digests(exchange))
                .extracting(OutgoingMail::occasion)
                .containsExactly("reviews-overdue-2022-04-05", "reviews-overdue-2022-04-06");
        assertThat(digests(exchange).get(1).text())
                .contains(monday.reference().value(), tuesday.reference().value());
    }

    @Test
    void anOverdueReviewCanStillBeDecided() {
        var exchange = story.publish();
        var cluster = exchange.registers("DE", "Dresden").confirmsAddress();
        story.moveTo("2022-04-05T00:30:00+02:00");

        cluster.isAccepted();

        assertThat(cluster.status()).isEqualTo(ParticipationStatus.INVITED);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-28T09:01:00+02:00, 2022-04-05T00:00:00+02:00",
        "2022-03-28T23:30:00+02:00, 2022-04-05T00:00:00+02:00",
        "2022-04-01T09:00:00+02:00, 2022-04-09T00:00:00+02:00",
        "2022-04-02T09:00:00+02:00, 2022-04-09T00:00:00+02:00",
        "2022-04-03T23:59:00+02:00, 2022-04-09T00:00:00+02:00",
    })
    void aReviewIsDueAtTheEndOfTheFifthWorkingDay(OffsetDateTime assessed, OffsetDateTime due) {
        var exchange = story.publish();
        story.moveTo(assessed.toInstant());
        var cluster = exchange.registers("DE", "Dresden").confirmsAddress();

        assertThat(cluster.task(ParticipationProcess.REVIEW_ELIGIBILITY).variable("reviewDueAt"))
                .isEqualTo(Date.from(due.toInstant()));
    }

    private Task task(TestParticipation cluster) {
        return story.bean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(cluster.reference().value())
                .taskDefinitionKey("Task_ReviewEligibility")
                .singleResult();
    }

    private List<OutgoingMail> digests(TestExchange exchange) {
        return story.bean(Outbox.class).of(exchange.slug().value()).stream()
                .filter(mail -> mail.occasion().startsWith("reviews-overdue"))
                .toList();
    }
}
