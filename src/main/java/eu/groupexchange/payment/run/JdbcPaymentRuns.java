package eu.groupexchange.payment.run;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.payment.PaymentRunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The payment runs. */
@Component
public class JdbcPaymentRuns {

    private final JdbcClient jdbc;

    JdbcPaymentRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Never given twice; a run that is rolled back leaves a gap. */
    long nextNumber() {
        return jdbc.sql("select nextval('payment_run_number')")
                .query(Long.class)
                .single();
    }

    void add(PaymentRun run) {
        jdbc.sql("""
                        insert into payment_run
                            (id, status, message_id, payments, control_sum, currency, created_at, created_by)
                        values (:id, :status, :messageId, :payments, :controlSum, :currency, :createdAt, :createdBy)""")
                .param("id", run.id().value())
                .param("status", run.status().name())
                .param("messageId", run.messageId())
                .param("payments", run.payments())
                .param("controlSum", run.controlSum().amount())
                .param("currency", run.controlSum().currency().getCurrencyCode())
                .param("createdAt", run.createdAt().atOffset(ZoneOffset.UTC))
                .param("createdBy", run.createdBy().id())
                .update();
    }

    Optional<PaymentRun> find(PaymentRunId id) {
        return jdbc.sql("select * from payment_run where id = ?")
                .param(id.value())
                .query(JdbcPaymentRuns::read)
                .optional();
    }

    /**
     * Whoever else wants this run waits until the transaction ends, and then sees what became of it.
     *
     * @throws NoSuchElementException when there is no such run
     */
    public PaymentRun lock(PaymentRunId id) {
        return jdbc.sql("select * from payment_run where id = ? for update")
                .param(id.value())
                .query(JdbcPaymentRuns::read)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no payment run " + id));
    }

    /** The latest first. */
    List<PaymentRun> all() {
        return jdbc.sql("select * from payment_run order by created_at desc, id desc")
                .query(JdbcPaymentRuns::read)
                .list();
    }

    public void ordered(PaymentRunId id, LocalDate requestedOn, String debtorName) {
        jdbc.sql("""
                        update payment_run set status = 'ORDERED', requested_on = :requestedOn, debtor_name = :debtorName
                        where id = :id""")
                .param("id", id.value())
                .param("requestedOn", requestedOn)
                .param("debtorName", debtorName)
                .update();
    }

    /** The order that the run has is put aside, and another is to be issued for that day under that message id. */
    void reordered(PaymentRun run, String messageId, LocalDate requestedOn, ReplacedOrder replaced) {
        jdbc.sql("""
                        insert into payment_order_replaced
                            (run, version, message_id, requested_on, replaced_at, replaced_by, reason)
                        values (:run, :version, :messageId, :requestedOn, :at, :by, :reason)""")
                .param("run", run.id().value())
                .param("version", replaced.version())
                .param("messageId", replaced.messageId())
                .param("requestedOn", replaced.requestedOn())
                .param("at", replaced.at().atOffset(ZoneOffset.UTC))
                .param("by", replaced.by().id())
                .param("reason", replaced.reason())
                .update();
        jdbc.sql("""
                        update payment_run set status = 'COLLECTED', order_version = order_version + 1,
                            message_id = :messageId, requested_on = :requestedOn
                        where id = :id""")
                .param("id", run.id().value())
                .param("messageId", messageId)
                .param("requestedOn", requestedOn)
                .update();
    }

    /** The oldest first. */
    List<ReplacedOrder> replacedOrders(PaymentRunId run) {
        return jdbc.sql("select * from payment_order_replaced where run = ? order by version")
                .param(run.value())
                .query((row, number) -> new ReplacedOrder(
                        row.getInt("version"),
                        row.getString("message_id"),
                        row.getObject("requested_on", LocalDate.class),
                        row.getObject("replaced_at", OffsetDateTime.class).toInstant(),
                        new Actor(row.getString("replaced_by")),
                        row.getString("reason")))
                .list();
    }

    void executed(PaymentRunId id, Instant at, Actor by, LocalDate valueDate, String bankReference) {
        jdbc.sql("""
                        update payment_run set status = 'EXECUTED', executed_at = :at, executed_by = :by,
                            value_date = :valueDate, bank_reference = :bankReference
                        where id = :id""")
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .param("valueDate", valueDate)
                .param("bankReference", bankReference)
                .update();
    }

    void cancelled(PaymentRunId id, PaymentRun.Cancellation cancellation) {
        jdbc.sql("""
                        update payment_run set status = 'CANCELLED', cancelled_at = :at, cancelled_by = :by,
                            cancelled_reason = :reason
                        where id = :id""")
                .param("id", id.value())
                .param("at", cancellation.at().atOffset(ZoneOffset.UTC))
                .param("by", cancellation.by().id())
                .param("reason", cancellation.reason())
                .update();
    }

    private static PaymentRun read(ResultSet row, int number) throws SQLException {
        OffsetDateTime executedAt = row.getObject("executed_at", OffsetDateTime.class);
        return new PaymentRun(
                new PaymentRunId(row.getString("id")),
                PaymentRunStatus.valueOf(row.getString("status")),
                row.getInt("order_version"),
                row.getString("message_id"),
                row.getObject("requested_on", LocalDate.class),
                row.getString("debtor_name"),
                row.getInt("payments"),
                new Money(row.getBigDecimal("control_sum"), Currency.getInstance(row.getString("currency"))),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                new Actor(row.getString("created_by")),
                executedAt == null ? null : executedAt.toInstant(),
                actor(row.getString("executed_by")),
                row.getObject("value_date", LocalDate.class),
                row.getString("bank_reference"),
                cancellation(row));
    }

    private static PaymentRun.@Nullable Cancellation cancellation(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("cancelled_at", OffsetDateTime.class);
        return at == null
                ? null
                : new PaymentRun.Cancellation(
                        at.toInstant(), new Actor(row.getString("cancelled_by")), row.getString("cancelled_reason"));
    }

    private static @Nullable Actor actor(@Nullable String id) {
        return id == null ? null : new Actor(id);
    }
}
