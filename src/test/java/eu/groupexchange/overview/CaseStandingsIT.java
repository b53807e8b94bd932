package eu.groupexchange.overview;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.payment.PaymentStatus;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.reimbursement.hints.CaseHints;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@ExchangeTest
class CaseStandingsIT {

    @Autowired
    private Story story;

    @Autowired
    private CaseStandings standings;

    @Test
    void everyStateOfACaseHasANextStepInWords() {
        TestExchange exchange = story.publish();
        try (ManyCases cases = new ManyCases(exchange.slug(), "ANY")) {
            for (ParticipationStatus status : ParticipationStatus.values()) {
                cases.add(status, null, null);
                for (ClaimStatus claim : ClaimStatus.values()) {
                    cases.add(status, claim, null);
                }
            }
            for (PaymentStatus payment : PaymentStatus.values()) {
                cases.add(ParticipationStatus.ENTITLED, ClaimStatus.AUTHORISED, payment);
            }

            CasePage all = standings.page(GridQuestion.of(exchange.slug()).page(1, 1000));

            assertThat(all.rows()).hasSizeGreaterThan(200).allSatisfy(row -> {
                assertThat(row.next().step())
                        .as(row.status() + " " + row.claim())
                        .isNotEqualTo(Step.UNKNOWN);
                assertThat(row.next().inWords()).isNotBlank();
                assertThat(row.next().holderInWords()).isNotBlank();
                assertThat(row.next().holder() == Holder.NOBODY)
                        .as(row.status() + " has ended")
                        .isEqualTo(row.status().isEnd());
            });
            for (CaseView view : CaseView.values()) {
                assertThat(standings.counts(exchange.slug()).get(view))
                        .as(view.inWords())
                        .isEqualTo(standings.count(view.of(exchange.slug())));
            }
            List<ParticipationReference> streamed = new ArrayList<>();
            standings.all(
                    GridQuestion.of(exchange.slug()).sorted(GridSort.DUE, true), row -> streamed.add(row.reference()));
            assertThat(streamed).hasSameSizeAs(all.rows()).doesNotHaveDuplicates();
        }
    }

    @Test
    void aCaseIsFollowedFromItsRegistrationToTheReviewOfItsClaim() {
        TestExchange exchange = story.publish();
        TestParticipation cluster = exchange.registers("FI", "Tampere");
        assertThat(next(cluster).step()).isEqualTo(Step.OPEN_LINK);
        assertThat(next(cluster).dueAt()).isEqualTo(at("2022-04-05T00:00:00+02:00"));

        cluster.confirmsAddress();
        NextStep review = next(cluster);
        assertThat(review.step()).isEqualTo(Step.REVIEW);
        assertThat(review.holderInWords()).isEqualTo("the coordinators");
        assertThat(review.dueAt()).isNotNull();
        assertThat(standings.of(cluster.reference()).kilometres()).isGreaterThan(new java.math.BigDecimal("1000"));

        TaskService tasks = story.bean(TaskService.class);
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(cluster.reference().value())
                .singleResult()
                .getId();
        tasks.setAssignee(task, "coordinator");
        assertThat(next(cluster).claimedBy()).isEqualTo("coordinator");
        assertThat(standings
                        .page(GridQuestion.of(exchange.slug()).claimedBy("coordinator"))
                        .total())
                .isEqualTo(1);
        tasks.setAssignee(task, null);

        cluster.isAccepted();
        assertThat(next(cluster).step()).isEqualTo(Step.CONFIRM);
        assertThat(next(cluster).dueAt()).isEqualTo(cluster.now().confirmBy());

        cluster.confirms();
        assertThat(next(cluster).step()).isEqualTo(Step.COME);
        exchange.takesPlaceWith(cluster);
        CaseStanding entitled = standings.of(cluster.reference());
        assertThat(entitled.next().step()).isEqualTo(Step.SEND_CLAIM);
        assertThat(entitled.next().dueAt()).isEqualTo(cluster.claim().deadline());
        assertThat(entitled.daysPresent()).isEqualTo(3);
        assertThat(entitled.money().state()).isEqualTo(MoneyState.DUE);
        assertThat(entitled.money().amount()).isEqualTo(cluster.claim().amount());

        cluster.claims();
        assertThat(next(cluster).step()).isEqualTo(Step.REVIEW_CLAIM);
        assertThat(standings.of(cluster.reference()).hints())
                .isEqualTo(story.bean(CaseHints.class).of(cluster.reference()).size());
    }

    @Test
    void whatTheListCountsIsWhatTasklistHas() {
        TestExchange exchange = story.publish();
        exchange.registers("DE", "Dresden").confirmsAddress();
        exchange.registers("ES", "Vigo").confirmsAddress();
        exchange.registers("PL", "Opole").confirmsAddress().isAccepted();
        exchange.registers("FI", "Tampere");

        Map<CaseView, Long> counts = standings.counts(exchange.slug());

        assertThat(counts.get(CaseView.TO_REVIEW))
                .isEqualTo(2)
                .isEqualTo(story.bean(TaskService.class)
                        .createTaskQuery()
                        .taskDefinitionKey("Task_ReviewEligibility")
                        .count());
        assertThat(counts.get(CaseView.NOT_CONFIRMED)).isEqualTo(1);
        assertThat(counts.get(CaseView.ALL)).isEqualTo(4);
        assertThat(standings.counts().get(exchange.slug())).isEqualTo(counts);
    }

    @Test
    void aListIsSearchedNarrowedAndSorted() {
        TestExchange exchange = story.publish();
        Map<String, String> answers = TestExchange.answers("CZ", "Mladá Boleslav");
        answers.put("organisationName", "Škoda Network");
        answers.put("contactName", "Zoë Ünlü");
        TestParticipation skoda = exchange.registers(answers).confirmsAddress();
        TestParticipation german = exchange.registers("DE", "Dresden");
        GridQuestion all = GridQuestion.of(exchange.slug());

        for (String words :
                List.of("skoda", "BOLESLAV mlada", "zoe unlu", skoda.reference().value(), "network  cluster")) {
            assertThat(found(all.search(words))).as(words).containsExactly(skoda.reference());
        }
        assertThat(found(all.search("50% _"))).isEmpty();
        assertThat(found(all.countries(Set.of("DE", "FI")))).containsExactly(german.reference());
        assertThat(found(all.statuses(Set.of(ParticipationStatus.REGISTERED)))).containsExactly(german.reference());
        assertThat(found(all.holders(Set.of(Holder.COORDINATORS)))).containsExactly(skoda.reference());
        assertThat(found(all.sorted(GridSort.REFERENCE, true))).containsExactly(german.reference(), skoda.reference());
        for (GridSort sort : GridSort.values()) {
            assertThat(found(all.sorted(sort, false))).as(sort.value()).hasSize(2);
            assertThat(found(all.sorted(sort, true))).as(sort.value()).hasSize(2);
        }
        assertThat(found(all.due(Due.OVERDUE))).isEmpty();
        story.freezeAt(standings.of(german.reference()).next().dueAt().minusSeconds(60));
        assertThat(found(all.due(Due.TODAY))).contains(german.reference());
        assertThat(found(all.due(Due.WEEK))).contains(german.reference());
        story.freezeAt(standings.of(german.reference()).next().dueAt());
        assertThat(found(all.due(Due.OVERDUE))).contains(german.reference());
        assertThat(found(all.due(Due.TODAY))).doesNotContain(german.reference());
        assertThat(standings.page(all.page(99, 1)).question().page()).isEqualTo(2);
    }

    @Test
    void tenThousandTakeAsManyStatementsAsTen() {
        TestExchange exchange = story.publish();
        try (ManyCases cases = new ManyCases(exchange.slug(), "MANY")) {
            AtomicInteger statements = new AtomicInteger();
            CaseStandings counting = new CaseStandings(
                    counting(story.bean(DataSource.class), statements),
                    story.bean(eu.groupexchange.exchange.ExchangeCatalogue.class),
                    story.bean(eu.groupexchange.reimbursement.hints.HintCounts.class),
                    story.bean(Clock.class));
            cases.add(10);
            counting.page(GridQuestion.of(exchange.slug()));
            int ofTen = statements.getAndSet(0);

            cases.add(9_990);
            CasePage page = counting.page(
                    GridQuestion.of(exchange.slug()).search("network town").sorted(GridSort.DUE, false));
            assertThat(page.total()).isEqualTo(10_000);
            assertThat(counting.counts(exchange.slug()).get(CaseView.ALL)).isEqualTo(10_000);
            statements.set(0);
            counting.page(GridQuestion.of(exchange.slug()));
            assertThat(statements.get()).isEqualTo(ofTen).isEqualTo(2);
        }
    }

    private List<ParticipationReference> found(GridQuestion question) {
        return standings.page(question).rows().stream()
                .map(CaseStanding::reference)
                .toList();
    }

    private NextStep next(TestParticipation participation) {
        return standings.of(participation.reference()).next();
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }

    /** Counts what is prepared on its connections. */
    private static DataSource counting(DataSource database, AtomicInteger statements) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws java.sql.SQLException {
                Connection connection = super.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                            if (method.getReturnType() == PreparedStatement.class) {
                                statements.incrementAndGet();
                            }
                            return method.invoke(connection, arguments);
                        });
            }
        };
    }
}
