package eu.groupexchange.audit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.testing.AtOnce;
import eu.groupexchange.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JdbcAccessLogIT {

    private static final Instant NOW = Instant.parse("2022-04-12T09:30:00.123456789Z");
    private static final Access LOOK = Access.allowed(
            Actor.staff("auditor"), AccessKind.DOSSIER, "VAL22-0001", "GET /desk/participations/{reference}");

    private JdbcClient jdbc;
    private TransactionTemplate inTransaction;
    private JdbcAccessLog log;

    @BeforeEach
    void open() {
        DataSource database = TestDatabase.migrated();
        jdbc = JdbcClient.create(database);
        inTransaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        log = new JdbcAccessLog(jdbc, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void keepsWhatWasSeenToTheMicrosecond() {
        Access refused = new Access(
                Actor.STRANGER,
                AccessKind.SIGN_IN_FAILED,
                null,
                null,
                AccessOutcome.REFUSED,
                "and more, not one by one");
        record(LOOK, refused);

        assertThat(log.after(0, 10)).extracting(LoggedAccess::access).containsExactly(LOOK, refused);
        assertThat(log.after(0, 10)).extracting(LoggedAccess::sequence).containsExactly(1L, 2L);
        assertThat(log.after(0, 10).get(0).at()).isEqualTo("2022-04-12T09:30:00.123456Z");
    }

    @Test
    void chainsEachEntryToTheOneBefore() {
        record(LOOK, LOOK);
        record(LOOK);

        List<LoggedAccess> chain = log.after(0, 10);
        assertThat(chain).hasSize(3).allMatch(AccessSeal::isWhole);
        assertThat(chain.get(0).previousHash()).isEqualTo("0".repeat(64));
        assertThat(chain.get(1).previousHash()).isEqualTo(chain.get(0).hash());
        assertThat(chain.get(2).previousHash()).isEqualTo(chain.get(1).hash());
    }

    /** Written out once, so that a change of the format cannot pass unseen: the entries of years are sealed like this. */
    @Test
    void sealsAnEntryAsItAlwaysDid() {
        record(LOOK);

        assertThat(log.after(0, 1).get(0).hash())
                .isEqualTo(eu.groupexchange.audit.Sha256.of("0".repeat(64)
                        + "\n{\"address\":\"GET /desk/participations/{reference}\",\"at\":\"2022-04-12T09:30:00.123456Z\","
                        + "\"detail\":null,\"kind\":\"DOSSIER\",\"outcome\":\"ALLOWED\",\"person\":\"staff:auditor\","
                        + "\"sequence\":1,\"subject\":\"VAL22-0001\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access_log set person = 'staff:nobody'",
                "delete from access_log",
                "delete from access_log where sequence = 2",
                "truncate access_log"
            })
    void nothingCanBeChangedOrTakenOut(String statement) {
        record(LOOK, LOOK);

        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("access_log is append-only");
    }

    /** Ten people at once neither lose an entry nor break the chain. */
    @Test
    void manyAtOnceStandOneAfterTheOther() throws Exception {
        AtOnce.call(IntStream.range(0, 10)
                .mapToObj(number -> (Callable<Boolean>) () -> {
                    record(LOOK);
                    return true;
                })
                .toList());

        List<LoggedAccess> chain = log.after(0, 20);
        assertThat(chain).extracting(LoggedAccess::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(IntStream.range(1, 10)).allMatch(index -> chain.get(index)
                .previousHash()
                .equals(chain.get(index - 1).hash()));
    }

    @Test
    void isFoundByPersonByReferenceByKindByOutcomeAndByTime() {
        Access document = Access.allowed(Actor.staff("finance"), AccessKind.DOCUMENT, "VAL22-0002", null);
        Access refused = LOOK.with(AccessOutcome.REFUSED);
        record(LOOK, document, refused);

        assertThat(found(new AccessFilter("finance", null, null, null, null, null)))
                .containsExactly(document);
        assertThat(found(AccessFilter.about("VAL22-0001"))).containsExactly(refused, LOOK);
        assertThat(found(new AccessFilter(null, null, AccessKind.DOCUMENT, null, null, null)))
                .containsExactly(document);
        assertThat(found(new AccessFilter(null, null, null, AccessOutcome.REFUSED, null, null)))
                .containsExactly(refused);
        assertThat(found(new AccessFilter(null, null, null, null, NOW.plusSeconds(1), null)))
                .isEmpty();
        assertThat(found(new AccessFilter(null, null, null, null, null, NOW))).hasSize(3);
        assertThat(found(AccessFilter.ALL)).hasSize(3);
        assertThat(log.count(AccessFilter.about("VAL22-0001"))).isEqualTo(2);
    }

    @Test
    void whatIsRolledBackWasNeverSeen() {
        inTransaction.executeWithoutResult(status -> {
            log.record(LOOK);
            status.setRollbackOnly();
        });
        record(LOOK);

        assertThat(log.after(0, 10)).extracting(LoggedAccess::sequence).containsExactly(1L);
    }

    private List<Access> found(AccessFilter filter) {
        return log.some(filter, 10, 0).stream().map(LoggedAccess::access).toList();
    }

    private void record(Access... looks) {
        inTransaction.executeWithoutResult(status -> log.record(Stream.of(looks).toList()));
    }
}
