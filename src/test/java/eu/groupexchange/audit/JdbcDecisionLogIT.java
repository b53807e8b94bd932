package eu.groupexchange.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JdbcDecisionLogIT {

    private static final Instant NOW = Instant.parse("2022-04-12T09:30:00.123456789Z");

    private static JdbcClient jdbc;
    private static TransactionTemplate inTransaction;
    private static DecisionLog log;
    private String subject;

    @BeforeAll
    static void open() {
        DataSource database = TestDatabase.migrated();
        jdbc = JdbcClient.create(database);
        inTransaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        log = new JdbcDecisionLog(jdbc, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @BeforeEach
    void chooseSubject(TestInfo test) {
        subject = test.getTestMethod().orElseThrow().getName() + test.getDisplayName();
    }

    @Test
    void keepsEntriesInOrderWithAllTheirFacts() {
        Entry decided = Entry.of(subject, Actor.staff("coordinator"), "eligibility-decided")
                .outcome("accept", "Το ίδρυμα – «cluster» 🎉 with \"quotes\"\nand lines")
                .under("VAL22-1")
                .detail("recommendation", "review")
                .detail("distanceKm", "199.999");
        record(Entry.of(subject, Actor.ORGANISATION, "registration-submitted"));
        record(decided);

        assertThat(log.of(subject)).extracting(LoggedDecision::sequence).containsExactly(1, 2);
        assertThat(log.of(subject).get(1).entry()).isEqualTo(decided);
        assertThat(log.of(subject).get(1).at()).isEqualTo("2022-04-12T09:30:00.123456Z");
        assertThat(log.isIntact(subject)).isTrue();
    }

    @Test
    void chainsEachEntryToTheOneBefore() {
        recordThree();

        List<LoggedDecision> chain = log.of(subject);
        assertThat(chain.get(0).previousHash()).isEqualTo("0".repeat(64));
        assertThat(chain.get(1).previousHash()).isEqualTo(chain.get(0).hash());
        assertThat(chain.get(2).previousHash()).isEqualTo(chain.get(1).hash());
        assertThat(chain)
                .extracting(LoggedDecision::hash)
                .doesNotHaveDuplicates()
                .allMatch(hash -> hash.length() == 64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor = 'staff:somebody'",
                "action = 'nothing-happened'",
                "outcome = 'decline'",
                "reason = null",
                "rule_version = 'VAL22-2'",
                "at = at + interval '1 microsecond'",
                "details = '{\"distanceKm\": \"250\"}'",
                "hash = repeat('a', 64)",
                "previous_hash = repeat('0', 64)",
                "sequence = 9",
                "subject = subject || '-moved'"
            })
    void noticesAnAlteredEntry(String change) {
        recordThree();

        tamper("update decision_log set " + change + " where subject = :subject and sequence = 2");

        assertThat(log.isIntact(subject)).isFalse();
    }

    @Test
    void noticesARemovedEntry() {
        recordThree();

        tamper("delete from decision_log where subject = :subject and sequence = 1");

        assertThat(log.isIntact(subject)).isFalse();
    }

    @Test
    void noticesAnEntryPutInFront() {
        recordThree();

        tamper("""
                insert into decision_log (subject, sequence, at, actor, action, details, previous_hash, hash)
                select subject, 0, at, actor, action, details, previous_hash, hash
                from decision_log where subject = :subject and sequence = 1""");

        assertThat(log.isIntact(subject)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update decision_log set reason = 'another'", "delete from decision_log", "truncate decision_log"
            })
    void cannotBeChangedByOrdinaryMeans(String sql) {
        recordThree();

        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void forgetsWhatItsTransactionTakesBack() {
        inTransaction.executeWithoutResult(status -> {
            log.record(Entry.of(subject, Actor.SYSTEM, "claim-lapsed"));
            status.setRollbackOnly();
        });

        assertThat(log.of(subject)).isEmpty();
        assertThat(log.isIntact(subject)).isTrue();
    }

    @Test
    void staysOneChainWhenManyWriteAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<Callable<Void>> writers = new ArrayList<>();
            for (int writer = 0; writer < 20; writer++) {
                String actor = "user" + writer;
                writers.add(() -> {
                    record(Entry.of(subject, Actor.staff(actor), "attendance-recorded"));
                    return null;
                });
            }
            for (Future<Void> written : threads.invokeAll(writers)) {
                written.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(log.of(subject)).hasSize(20);
        assertThat(log.isIntact(subject)).isTrue();
    }

    private void recordThree() {
        for (String action : List.of("registration-submitted", "eligibility-decided", "place-confirmed")) {
            record(Entry.of(subject, Actor.staff("coordinator"), action)
                    .outcome("accept", "because")
                    .under("VAL22-1")
                    .detail("distanceKm", "312.4"));
        }
    }

    private static void record(Entry entry) {
        inTransaction.executeWithoutResult(status -> log.record(entry));
    }

    private void tamper(String sql) {
        inTransaction.executeWithoutResult(status -> {
            jdbc.sql("alter table decision_log disable trigger all").update();
            jdbc.sql(sql).param("subject", subject).update();
            jdbc.sql("alter table decision_log enable trigger all").update();
        });
    }
}
