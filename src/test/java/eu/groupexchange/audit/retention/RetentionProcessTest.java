package eu.groupexchange.audit.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.audit.retention.Keeping.Standing;
import eu.groupexchange.audit.retention.erasure.EraseDossiers;
import eu.groupexchange.audit.retention.erasure.ErasureProofs;
import eu.groupexchange.audit.retention.erasure.PrepareErasure;
import eu.groupexchange.database.Json;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.testing.AtOnce;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A dossier is kept until five years after the agency paid, and then it goes: all of it, in one way, with a proof that stays. */
@ExchangeTest
class RetentionProcessTest {

    private static final LocalDate PAID = LocalDate.parse("2024-02-29");
    private static final Instant OVER = Instant.parse("2029-02-28T23:00:00Z");

    @Autowired
    private Story story;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EnterBalanceDate balance;

    @Autowired
    private HoldDossiers holds;

    @Autowired
    private RetentionPlan plan;

    @Autowired
    private PrepareErasure preparation;

    @Autowired
    private EraseDossiers erasure;

    @Autowired
    private ErasureProofs proofs;

    @AfterEach
    void itIsNowAgain() {
        Years.databaseReadsItsOwnClock();
    }

    @Test
    void nothingGoesWhileTheDayOfPaymentIsUnknown() {
        Cases cases = cases();
        TestExchange exchange = cases.exchange();
        Years.passUntil(story, Instant.parse("2040-01-01T00:00:00Z"));

        assertThat(plan.of(kept(exchange))).extracting(Keeping::standing).containsOnly(Standing.UNKNOWN);
        assertThatThrownBy(() -> erase(exchange)).isInstanceOf(RefusedException.class);
    }

    @Test
    void everythingGoesAfterTheLastSecondOfTheLastDay() {
        Cases cases = cases();
        TestExchange exchange = cases.exchange();
        String reference = cases.one();
        enter(exchange, PAID);

        Years.passUntil(story, OVER.minusSeconds(1));
        assertThat(plan.of(kept(exchange))).extracting(Keeping::standing).containsOnly(Standing.KEPT);
        assertThatThrownBy(() -> erase(exchange)).isInstanceOf(RefusedException.class);
        assertThat(count("decision_log", "subject", reference)).isPositive();

        Years.passUntil(story, OVER);
        assertThat(erase(exchange)).isEqualTo(2);

        assertThat(story.bean(Dossiers.class).find(reference)).isEmpty();
        assertThat(story.bean(Dossiers.class).find(cases.other())).isEmpty();
    }

    @Test
    void aHoldKeepsWhatItIsAboutAlsoWhenSetInTheLastMoment() {
        Cases cases = cases();
        TestExchange exchange = cases.exchange();
        String held = cases.one();
        String going = cases.other();
        enter(exchange, PAID);
        Years.passUntil(story, OVER);
        String seen = preparation.preview(kept(exchange)).fingerprint();

        holds.hold(held, "The agency asked for it.", "admin");
        assertThatThrownBy(() -> erasure.erase(kept(exchange), seen, "admin"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("preview");
        assertThat(erase(exchange)).isEqualTo(1);
        assertThat(proofs.of(held)).isEmpty();
        assertThat(proofs.of(going)).isPresent();
        assertThat(count("decision_log", "subject", held)).isPositive();

        holds.lift(held, "The audit has ended.", "admin");
        assertThat(erase(exchange)).isEqualTo(1);
        assertThat(proofs.of(held)).isPresent();
    }

    @Test
    void aHoldOfTheExchangeKeepsAllOfIt() {
        Cases cases = cases();
        TestExchange exchange = cases.exchange();
        enter(exchange, PAID);
        Years.passUntil(story, OVER);
        holds.hold(exchange.slug().value(), "In court.", "admin");

        assertThat(plan.of(kept(exchange))).allSatisfy(one -> {
            assertThat(one.standing()).isEqualTo(Standing.HELD);
            assertThat(one.hold()).isEqualTo("In court.");
        });
        assertThatThrownBy(() -> erase(exchange)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> holds.hold(exchange.slug().value(), "Again.", "admin"))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void aDayThatIsCorrectedLaterKeepsLonger() {
        Cases cases = cases();
        TestExchange exchange = cases.exchange();
        enter(exchange, PAID);
        Years.passUntil(story, OVER);
        String seen = preparation.preview(kept(exchange)).fingerprint();

        assertThatThrownBy(() -> balance.enter(
                        exchange.slug().value(), new EnterBalanceDate.Sent(PAID.plusDays(1), 5, "", 1), "admin"))
                .isInstanceOf(RefusedException.class);
        balance.enter(
                exchange.slug().value(),
                new EnterBalanceDate.Sent(PAID.plusDays(1), 5, "The bank statement says so.", 1),
                "admin");

        assertThat(plan.of(kept(exchange))).extracting(Keeping::until).containsOnly(OVER.plusSeconds(86_400));
        assertThatThrownBy(() -> erasure.erase(kept(exchange), seen, "admin")).isInstanceOf(RefusedException.class);
    }

    @Test
    void onlyAdministratorsMay() {
        Cases cases = cases();
        TestExchange exchange = cases.exchange();
        story.employs("both", "camunda-admin", "auditors");
        for (String other : List.of("coordinator", "finance", "auditor", "both", "nobody")) {
            assertThatThrownBy(() ->
                            balance.enter(exchange.slug().value(), new EnterBalanceDate.Sent(PAID, 5, "", 0), other))
                    .as(other)
                    .isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> holds.hold(exchange.slug().value(), "Why not.", other))
                    .as(other)
                    .isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> erasure.erase(kept(exchange), "", other))
                    .as(other)
                    .isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void twoAdministratorsAtOnceDeleteOnce() throws Exception {
        Cases cases = cases();
        TestExchange exchange = cases.exchange();
        enter(exchange, PAID);
        Years.passUntil(story, OVER);
        String seen = preparation.preview(kept(exchange)).fingerprint();
        Callable<String> attempt = () -> {
            try {
                return String.valueOf(erasure.erase(kept(exchange), seen, "admin"));
            } catch (RefusedException e) {
                return "refused";
            }
        };

        assertThat(AtOnce.call(List.of(attempt, attempt))).containsExactlyInAnyOrder("2", "refused");
        assertThat(proofs.ofExchange(exchange.slug().value())).hasSize(2);
    }

    @Test
    void aCaseThatRunsIsNotDeleted() {
        TestExchange exchange = story.publish();
        TestParticipation waiting = exchange.registers("DE", "Dresden").confirmsAddress();
        enter(exchange, PAID);
        story.freezeAt(OVER);
        Years.databaseReads(OVER);

        assertThat(plan.of(kept(exchange))).extracting(Keeping::standing).containsExactly(Standing.RUNNING);
        assertThatThrownBy(() -> erase(exchange)).isInstanceOf(RefusedException.class);
        assertThat(waiting.isRunning()).isTrue();
    }

    /** Two that ended long ago; what else happens to a case is played by {@code PlantedNamesIT}, which has it deleted, too. */
    private record Cases(TestExchange exchange, String one, String other) {}

    private Cases cases() {
        TestExchange exchange = story.publish();
        return new Cases(exchange, ended(exchange, 1), ended(exchange, 2));
    }

    private String ended(TestExchange exchange, int number) {
        String reference = "%s-%04d".formatted(exchange.exchange().referencePrefix(), number);
        jdbc.sql("""
                insert into participation (reference, exchange, status, organisation_name, organisation_type, country, city,
                    contact_name, email, answers, submitted_at)
                values (:reference, :exchange, 'DECLINED', 'Rail', 'cluster', 'DE', 'Dresden', 'Robin', 'robin@rail.example',
                    cast(:answers as jsonb), '2022-04-01T10:00:00Z')
                """)
                .param("reference", reference)
                .param("exchange", exchange.slug().value())
                .param("answers", story.bean(Json.class).write(TestExchange.answers("DE", "Dresden")))
                .update();
        story.bean(DecisionLog.class).record(Entry.of(reference, Actor.SYSTEM, "registration-declined"));
        return reference;
    }

    private int erase(TestExchange exchange) {
        return erasure.erase(kept(exchange), preparation.preview(kept(exchange)).fingerprint(), "admin");
    }

    private void enter(TestExchange exchange, LocalDate paidOn) {
        story.freezeAt(Instant.parse("2024-06-01T10:00:00Z"));
        balance.enter(exchange.slug().value(), new EnterBalanceDate.Sent(paidOn, 5, "", 0), "admin");
    }

    private Dossiers.KeptExchange kept(TestExchange exchange) {
        return story.bean(Dossiers.class).exchange(exchange.slug().value()).orElseThrow();
    }

    private long count(String table, String column, String value) {
        return jdbc.sql("select count(*) from %s where %s::text = ?".formatted(table, column))
                .param(value)
                .query(Long.class)
                .single();
    }
}
