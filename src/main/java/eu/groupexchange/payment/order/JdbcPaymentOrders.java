package eu.groupexchange.payment.order;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.database.Moments;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.PaymentFailure;
import eu.groupexchange.payment.PaymentRunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each run ordered from the bank, and its orders that were replaced. */
@Repository
public class JdbcPaymentOrders implements PaymentOrders {

    private final JdbcClient jdbc;

    public JdbcPaymentOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(PaymentOrderLine line) {
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
    public List<PaymentOrderLine> lines(PaymentRunId run) {
        return jdbc.sql("""
                        select line.*, payment_run.currency from payment_order_line line
                        join payment_run on payment_run.id = line.run
                        where line.run = ? order by line.reference""").param(run.value()).query(JdbcPaymentOrders::read).list();
    }

    @Override
    public List<PaymentOrderLine> of(ParticipationReference reference) {
        return jdbc.sql("""
                        select line.*, payment_run.currency from payment_order_line line
                        join payment_run on payment_run.id = line.run
                        where line.reference = ? order by payment_run.created_at, line.run""")
                .param(reference.value())
                .query(JdbcPaymentOrders::read)
                .list();
    }

    /** What the bank is told to put on the statements. */
    public void remittance(PaymentRunId run, String endToEndId, String text) {
        jdbc.sql("update payment_order_line set remittance = :text where run = :run and end_to_end_id = :endToEndId")
                .param("run", run.value())
                .param("endToEndId", endToEndId)
                .param("text", text)
                .update();
    }

    /** Everything was executed but what failed. */
    public void settle(PaymentRunId run, Map<ParticipationReference, PaymentFailure> failed) {
        String[] references =
                failed.keySet().stream().map(ParticipationReference::value).toArray(String[]::new);
        jdbc.sql("""
                        update payment_order_line
                        set outcome = case when reference = any (:failed) then 'FAILED' else 'EXECUTED' end
                        where run = :run and outcome is null""").param("run", run.value()).param("failed", references).update();
        failed.forEach((reference, failure) -> jdbc.sql("""
                        update payment_order_line set failure_code = :code, failure_text = :text
                        where run = :run and reference = :reference""")
                .param("run", run.value())
                .param("reference", reference.value())
                .param("code", failure.code())
                .param("text", failure.text())
                .update());
    }

    /** What the bank's notification says of one payment, before the run is written down. */
    public void booked(PaymentRunId run, ParticipationReference reference, PaymentOrderLine.Booking booking) {
        jdbc.sql("""
                        update payment_order_line set value_date = :valueDate, bank_reference = :bankReference
                        where run = :run and reference = :reference and outcome is null""")
                .param("run", run.value())
                .param("reference", reference.value())
                .param("valueDate", booking.valueDate())
                .param("bankReference", booking.bankReference())
                .update();
    }

    /** Of the participation's latest payment that ended, where it failed. */
    public Optional<PaymentFailure> latestFailure(ParticipationReference reference) {
        return jdbc.sql("""
                        select line.*, payment_run.currency from payment_order_line line
                        join payment_run on payment_run.id = line.run
                        where line.reference = ? and line.outcome in ('EXECUTED', 'FAILED')
                        order by payment_run.executed_at desc limit 1""")
                .param(reference.value())
                .query(JdbcPaymentOrders::read)
                .optional()
                .map(PaymentOrderLine::failure);
    }

    public void cancel(PaymentRunId run) {
        jdbc.sql("update payment_order_line set outcome = 'CANCELLED' where run = ? and outcome is null")
                .param(run.value())
                .update();
    }

    /** That order never goes to the bank: another one is issued in its place. */
    public void replace(PaymentRunId run, ReplacedOrder replaced) {
        jdbc.sql("""
                        insert into payment_order_replaced
                            (run, version, message_id, requested_on, replaced_at, replaced_by, reason)
                        values (:run, :version, :messageId, :requestedOn, :at, :by, :reason)""")
                .param("run", run.value())
                .param("version", replaced.version())
                .param("messageId", replaced.messageId())
                .param("requestedOn", replaced.requestedOn())
                .param("at", Moments.column(replaced.at()))
                .param("by", replaced.by().id())
                .param("reason", replaced.reason())
                .update();
    }

    /** Those that were replaced, the oldest first. */
    public List<ReplacedOrder> replaced(PaymentRunId run) {
        return jdbc.sql("select * from payment_order_replaced where run = ? order by version")
                .param(run.value())
                .query((row, number) -> new ReplacedOrder(
                        row.getInt("version"),
                        row.getString("message_id"),
                        row.getObject("requested_on", LocalDate.class),
                        Moments.of(row, "replaced_at"),
                        new Actor(row.getString("replaced_by")),
                        row.getString("reason")))
                .list();
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
                row.getString("remittance"),
                outcome == null ? null : PaymentOrderLine.Outcome.valueOf(outcome),
                "FAILED".equals(outcome)
                        ? new PaymentFailure(row.getString("failure_code"), row.getString("failure_text"))
                        : null,
                new PaymentOrderLine.Booking(
                        row.getObject("value_date", LocalDate.class), row.getString("bank_reference")),
                row.getBoolean("returned"));
    }
}
