package eu.groupexchange.payment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.participation.ParticipationReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** What the database itself refuses, whatever the code would do. */
@SpringJUnitConfig(PaymentLedgerConfiguration.class)
class PaymentConstraintsIT {

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        ledger.begin();
    }

    @Test
    void refusesASecondPaymentForAParticipation() {
        ledger.prepared("450.00");

        assertRefused("""
                insert into payment (reference, status, amount, currency, attempt, end_to_end_id, account_holder, iban,
                    approved_by, authorised_by, authorised_at)
                select reference, status, amount, currency, 2, end_to_end_id || 'x', account_holder, iban,
                    approved_by, authorised_by, authorised_at from payment""", "payment_pkey");
    }

    @Test
    void refusesASecondSuccessForAParticipation() {
        ParticipationReference reference = ledger.prepared("450.00");
        ledger.executed(reference);
        ledger.preparedAgain(reference);
        ledger.executed();

        assertRefused("update payment_order_line set outcome = 'EXECUTED'", "payment_executed_once");
    }

    @Test
    void refusesThatOnePersonApprovesAndAuthorises() {
        ledger.prepared("450.00");

        assertRefused("update payment set authorised_by = approved_by", "payment_four_eyes");
    }

    @ParameterizedTest
    @CsvSource({
        "update payment set amount = 0, payment_amount_check",
        "update payment set status = 'EXECUTED', payment_in_run",
        "update payment set run = 'RUN-2022-999', payment_run_fkey",
    })
    void refusesAnImpossiblePayment(String change, String constraint) {
        ledger.prepared("450.00");

        assertRefused(change, constraint);
    }

    @Test
    void refusesTheSamePaymentTwiceInARun() {
        ledger.prepared("450.00");
        ledger.collected();

        assertRefused("insert into payment_order_line select * from payment_order_line", "payment_order_line_pkey");
    }

    @Test
    void refusesTwoRunsOfOneMessageId() {
        ledger.prepared("450.00");
        ledger.collected();

        assertRefused("""
                insert into payment_run (id, status, message_id, payments, control_sum, currency, created_at, created_by)
                select id || '9', status, message_id, payments, control_sum, currency, created_at, created_by
                from payment_run""", "payment_run_message_id_key");
    }

    private void assertRefused(String sql, String constraint) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(constraint);
    }
}
