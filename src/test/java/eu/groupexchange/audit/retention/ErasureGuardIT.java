package eu.groupexchange.audit.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.testing.TestDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database lets a dossier go in one way only, whatever the application says. */
class ErasureGuardIT {

    private static final Instant OVER = Instant.parse("2029-02-28T23:00:00Z");
    private static final String HEAD = "a".repeat(64);

    private final JdbcClient database = JdbcClient.create(TestDatabase.migrated());

    @BeforeEach
    void aCase() {
        database.sql("""
                insert into exchange (slug, reference_prefix, status, first_day, last_day, registration_closes_at, definition, published_at)
                values ('paris', 'PAR', 'CLOSED', '2022-05-04', '2022-05-06', now(), '{"zone":"Europe/Paris"}', now());
                insert into participation (reference, exchange, status, organisation_name, organisation_type, country, city,
                    contact_name, email, answers, submitted_at)
                values ('PAR-0001', 'paris', 'DECLINED', 'Rail', 'cluster', 'DE', 'Dresden', 'Robin', 'robin@rail.example', '{}',
                    '2022-04-01T10:00:00Z');
                insert into decision_log (subject, sequence, at, actor, action, details, previous_hash, hash)
                values ('PAR-0001', 1, now(), 'system', 'registered', '{}', 'none', '%1$s');
                insert into demo_clock (id, reads_at) values (1, '2040-01-01T00:00:00Z');
                """.formatted(HEAD)).update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from decision_log", "delete from participation",
                        "update erasure_proof set erased_by = 'nobody'",
                "delete from balance_date", "update balance_date set paid_on = '2000-01-01'", "delete from legal_hold",
                "truncate legal_hold", "update legal_hold set reason = 'another'"
            })
    void nothingGoesAndNothingIsChangedInAnotherWay(String statement) {
        paidOn("2024-02-29");
        hold("PAR-0001");
        database.sql("""
                insert into erasure_proof (subject, exchange, basis, kept_until, counts, log_sequence, erased_by, erased_at, hash)
                values ('PAR-0001', 'paris', 'RETENTION_OVER', now(), '{}', 0, 'system', now(), '%s')""".formatted(HEAD)).update();

        assertThatThrownBy(() -> database.sql(statement).update())
                .hasMessageMatching("(?s).*(append-only|kept for the audit).*");
    }

    @Test
    void itGoesFromTheFirstInstantAfterItsLastDay() {
        assertThatThrownBy(() -> erase(OVER)).hasMessageContaining("no day is known");
        paidOn("2024-02-29");

        assertThatThrownBy(() -> erase(OVER.minusMillis(1))).hasMessageContaining("is kept until");
        databaseReads(OVER.minusSeconds(61));
        assertThatThrownBy(() -> erase(OVER))
                .as("an application whose clock is ahead")
                .hasMessageContaining("is kept until");

        databaseReads(OVER);
        assertThatCode(() -> erase(OVER)).doesNotThrowAnyException();
        assertThat(count("decision_log")).isZero();
        assertThat(count("erasure_proof")).isEqualTo(1);
        assertThatThrownBy(() -> erase(OVER)).as("a second time").hasMessageContaining("");
    }

    @Test
    void aCorrectedDayCounts() {
        paidOn("2024-02-29");
        paidOn("2024-03-01");
        assertThatThrownBy(() -> erase(OVER)).hasMessageContaining("is kept until");

        database.sql("""
                insert into balance_date (scope, number, paid_on, reason, entered_by, entered_at)
                values ('*', 1, '2020-01-01', null, 'admin', now())""").update();
        assertThatThrownBy(() -> erase(OVER))
                .as("the project's day is not the exchange's")
                .hasMessageContaining("is kept until");

        database.sql("""
                insert into balance_date (scope, number, paid_on, reason, entered_by, entered_at)
                values ('paris', 3, null, 'It is the project''s.', 'admin', now())""").update();
        assertThatCode(() -> erase(OVER)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAR-0001", "paris"})
    void itDoesNotGoUnderAHold(String held) {
        paidOn("2024-02-29");
        hold(held);
        assertThatThrownBy(() -> erase(OVER)).hasMessageContaining("legal hold");

        database.sql("update legal_hold set lifted_by = 'admin', lifted_at = now(), lifted_because = 'It has ended.'")
                .update();
        assertThatCode(() -> erase(OVER)).doesNotThrowAnyException();
    }

    @Test
    void theProofHasToSayHowTheLogEnded() {
        paidOn("2024-02-29");

        assertThatThrownBy(() -> erase("PAR-0001", "RETENTION_OVER", OVER, 1, "b".repeat(64)))
                .hasMessageContaining("does not end there");
        assertThatThrownBy(() -> erase("PAR-0001", "RETENTION_OVER", OVER, 0, null))
                .hasMessageContaining("does not end there");
        assertThat(count("decision_log")).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}, opened {1}, after {2} seconds")
    @CsvSource({
        "LAPSED,   false, 2592000, true",
        "LAPSED,   false, 2591999, false",
        "LAPSED,   true,  2592000, false",
        "DECLINED, false, 2592000, false"
    })
    void anUnconfirmedRegistrationGoesAfterThirtyDays(String status, boolean opened, long after, boolean goes) {
        database.sql("update participation set status = ?, address_confirmed_at = case when ? then now() end")
                .params(status, opened)
                .update();
        Instant then = Instant.parse("2022-04-01T10:00:00Z").plusSeconds(after);

        if (goes) {
            assertThatCode(() -> erase("PAR-0001", "UNCONFIRMED", then, 1, HEAD))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> erase("PAR-0001", "UNCONFIRMED", then, 1, HEAD))
                    .hasMessageContaining("is kept");
        }
        assertThat(count("decision_log")).isEqualTo(goes ? 0 : 1);
    }

    @Test
    void theExchangeGoesAfterItsCasesAndKeepsItsLog() {
        paidOn("2024-02-29");
        assertThatThrownBy(() -> erase("paris", "RETENTION_OVER", OVER, 0, null))
                .hasMessageContaining("still has cases");
        assertThatThrownBy(() -> erase("RUN-1", "RETENTION_OVER", OVER, 0, null))
                .hasMessageContaining("no day is known");
    }

    private void erase(Instant at) {
        erase("PAR-0001", "RETENTION_OVER", at, 1, HEAD);
    }

    private void erase(String subject, String basis, Instant at, int sequence, String head) {
        database.sql("select 1 from erase_subject(?, 'paris', ?, '{}', ?, ?, 'staff:admin', ?, ?)")
                .params(subject, basis, sequence, head, at.atOffset(ZoneOffset.UTC), HEAD)
                .query(Integer.class)
                .single();
    }

    private void paidOn(String day) {
        database.sql("""
                insert into balance_date (scope, number, paid_on, reason, entered_by, entered_at)
                select 'paris', 1 + count(*), ?::date, 'As the bank has it.', 'admin', now() from balance_date where scope = 'paris'
                """).param(day).update();
    }

    private void hold(String subject) {
        database.sql("insert into legal_hold (subject, reason, set_by, set_at) values (?, 'In court.', 'admin', now())")
                .param(subject)
                .update();
    }

    private void databaseReads(Instant moment) {
        database.sql("update demo_clock set reads_at = ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
