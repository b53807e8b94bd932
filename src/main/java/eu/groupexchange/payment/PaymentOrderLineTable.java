package eu.groupexchange.payment;

import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.ParticipationReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each run ordered from the bank. */
@Repository
class PaymentOrderLineTable {

    private final JdbcClient jdbc;

    PaymentOrderLineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PaymentOrderLine line) {
        jdbc.sql("""
                        insert into payment_order_line (run, reference, end_to_end_id, amount, account_holder, iban,
                            organisation)
                        values (:run, :reference, :endToEndId, :amount, :accountHolder, :iban, :organisation)""")
                .param("run", line.run().value())
                .param("reference", line.reference().value())
                .param("endToEndId", line.endToEndId())
                .param("amount", line.amount().amount())
                .param("accountHolder", line.accountHolder())
                .param("iban", line.iban())
                .param("organisation", line.organisation())
                .update();
    }

    /** In the order of their references. */
    List<PaymentOrderLine> of(PaymentRunId run) {
        return jdbc.sql("""
                        select line.*, payment_run.currency from payment_order_line line
                        join payment_run on payment_run.id = line.run
                        where line.run = ? order by line.reference""")
                .param(run.value())
                .query(PaymentOrderLineTable::read)
                .list();
    }

    /** Everything was executed but what failed. */
    void settle(PaymentRunId run, Collection<ParticipationReference> failed) {
        String[] references = failed.stream().map(ParticipationReference::value).toArray(String[]::new);
        jdbc.sql("""
                        update payment_order_line
                        set outcome = case when reference = any (:failed) then 'FAILED' else 'EXECUTED' end
                        where run = :run and outcome is null""").param("run", run.value()).param("failed", references).update();
    }

    void cancel(PaymentRunId run) {
        jdbc.sql("update payment_order_line set outcome = 'CANCELLED' where run = ? and outcome is null")
                .param(run.value())
                .update();
    }

    private static PaymentOrderLine read(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new PaymentOrderLine(
                new PaymentRunId(row.getString("run")),
                new ParticipationReference(row.getString("reference")),
                row.getString("end_to_end_id"),
                new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                row.getString("account_holder"),
                row.getString("iban"),
                row.getString("organisation"),
                outcome == null ? null : PaymentOrderLine.Outcome.valueOf(outcome));
    }
}
