package eu.groupexchange.payment.run;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.order.JdbcPaymentOrders;
import eu.groupexchange.testing.TestDatabase;
import java.time.Instant;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs that were settled when only the decision log said so. */
class SettledRunsMigrationTest {

    private final DataSource dataSource = TestDatabase.dataSource(TestDatabase.emptyUrl());
    private final JdbcClient database = JdbcClient.create(dataSource);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"notTold\": \"VAL22-0007, VAL22-0009\"} | VAL22-0007 VAL22-0009",
                "{\"notTold\": \"VAL22-0007\"} | VAL22-0007",
                "{\"notTold\": \"\"} | ''",
                "{} | ''",
            })
    void knowThemselvesWhatTheLogSaid(String details, String notTold) {
        migrateTo("14");
        run("EXECUTED");
        log("payment-run-executed", 1, "{}");
        log("payments-settled", 2, details);

        migrateTo("latest");

        assertThat(run().settlement()).satisfies(settled -> {
            assertThat(settled.at()).isEqualTo("2022-06-13T14:00:00Z");
            assertThat(settled.notTold())
                    .extracting(ParticipationReference::value)
                    .containsExactly(notTold.isEmpty() ? new String[0] : notTold.split(" "));
        });
    }

    @Test
    void areSettledLaterWhereTheyWereNot() {
        migrateTo("14");
        run("EXECUTED");
        log("payment-run-executed", 1, "{}");

        migrateTo("latest");

        PaymentRun run = run();
        assertThat(run.isSettled()).isFalse();
        run.settle(java.util.List.of(), Instant.parse("2022-06-13T15:00:00Z"));
        runs().save(run);
        assertThat(run().settlement()).isEqualTo(run.settlement());
    }

    private PaymentRun run() {
        return runs().get(new PaymentRunId("RUN-2022-003"));
    }

    private JdbcPaymentRuns runs() {
        return new JdbcPaymentRuns(database, new JdbcPaymentOrders(database));
    }

    private void migrateTo(String version) {
        Flyway.configure().dataSource(dataSource).target(version).load().migrate();
    }

    private void run(String status) {
        database.sql("""
                        insert into payment_run (id, status, message_id, payments, control_sum, currency, created_at,
                            created_by, executed_at, executed_by, value_date, bank_reference)
                        values ('RUN-2022-003', ?, 'RUN-2022-003-1', 1, 450, 'EUR', '2022-06-10T07:30:15Z',
                            'staff:finance', '2022-06-13T13:00:00Z', 'staff:finance', '2022-06-13', 'BANK-42')""").param(status).update();
    }

    private void log(String action, int sequence, String details) {
        database.sql("""
                        insert into decision_log (subject, sequence, at, actor, action, details, previous_hash, hash)
                        values ('RUN-2022-003', ?, '2022-06-13T14:00:00Z', 'system', ?, ?::jsonb, '', '')""").params(sequence, action, details).update();
    }
}
