package eu.groupexchange.payment.run;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.database.Moments;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.order.JdbcPaymentOrders;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.payment.order.ReplacedOrder;
import eu.groupexchange.payment.order.RunOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payment runs in the database; the version of a row makes two changes at once impossible. */
@Repository
public class JdbcPaymentRuns implements PaymentRuns {

    private final JdbcClient jdbc;
    private final JdbcPaymentOrders orders;

    JdbcPaymentRuns(JdbcClient jdbc, JdbcPaymentOrders orders) {
        this.jdbc = jdbc;
        this.orders = orders;
    }

    @Override
    public List<PaymentRun> all() {
        return jdbc.sql("select * from payment_run order by created_at desc, id desc")
                .query(JdbcPaymentRuns::read)
                .list();
    }

    @Override
    public Optional<PaymentRun> find(PaymentRunId id) {
        return jdbc.sql("select * from payment_run where id = ?")
                .param(id.value())
                .query(JdbcPaymentRuns::read)
                .optional();
    }

    @Override
    public PaymentRun get(PaymentRunId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("There is no payment run " + id));
    }

    @Override
    public List<PaymentOrderLine> lines(PaymentRunId id) {
        return orders.lines(id);
    }

    @Override
    public List<ReplacedOrder> replacedOrders(PaymentRunId id) {
        return orders.replaced(id);
    }

    /** Never given twice; a run that is rolled back leaves a gap. */
    long nextNumber() {
        return jdbc.sql("select nextval('payment_run_number')")
                .query(Long.class)
                .single();
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

    void add(PaymentRun run) {
        jdbc.sql("""
                        insert into payment_run
                            (id, status, message_id, payments, control_sum, currency, created_at, created_by)
                        values (:id, :status, :messageId, :payments, :controlSum, :currency, :createdAt, :createdBy)""")
                .param("id", run.id().value())
                .param("status", run.status().name())
                .param("messageId", run.order().messageId())
                .param("payments", run.payments())
                .param("controlSum", run.controlSum().amount())
                .param("currency", run.controlSum().currency().getCurrencyCode())
                .param("createdAt", Moments.column(run.createdAt()))
                .param("createdBy", run.createdBy().id())
                .update();
    }

    /** @throws OptimisticLockingFailureException when somebody changed it meanwhile */
    void save(PaymentRun run) {
        RunOrder order = run.order();
        PaymentRunState.Execution execution = run.execution();
        PaymentRunState.Cancellation cancellation = run.cancellation();
        PaymentRunState.Settlement settlement = run.settlement();
        int rows = jdbc.sql("""
                        update payment_run set version = version + 1, status = :status, order_version = :orderVersion,
                            message_id = :messageId, requested_on = :requestedOn, debtor_name = :debtorName,
                            executed_at = :executedAt, executed_by = :executedBy, value_date = :valueDate,
                            bank_reference = :bankReference, cancelled_at = :cancelledAt,
                            cancelled_by = :cancelledBy, cancelled_reason = :reason, settled_at = :settledAt,
                            not_told = :notTold
                        where id = :id and version = :version""")
                .param("id", run.id().value())
                .param("version", run.version())
                .param("status", run.status().name())
                .param("orderVersion", order.version())
                .param("messageId", order.messageId())
                .param("requestedOn", order.requestedOn())
                .param("debtorName", order.debtorName())
                .param("executedAt", execution == null ? null : Moments.column(execution.at()))
                .param("executedBy", execution == null ? null : execution.by().id())
                .param("valueDate", execution == null ? null : execution.valueDate())
                .param("bankReference", execution == null ? null : execution.bankReference())
                .param("cancelledAt", cancellation == null ? null : Moments.column(cancellation.at()))
                .param(
                        "cancelledBy",
                        cancellation == null ? null : cancellation.by().id())
                .param("reason", cancellation == null ? null : cancellation.reason())
                .param("settledAt", settlement == null ? null : Moments.column(settlement.at()))
                .param("notTold", settlement == null ? null : texts(settlement.notTold()))
                .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("The payment run " + run.id() + " was changed meanwhile");
        }
    }

    private static PaymentRun read(ResultSet row, int number) throws SQLException {
        RunOrder order = new RunOrder(
                new PaymentRunId(row.getString("id")),
                row.getInt("order_version"),
                row.getString("message_id"),
                row.getObject("requested_on", LocalDate.class),
                row.getString("debtor_name"));
        return new PaymentRun(
                new PaymentRunId(row.getString("id")),
                row.getInt("payments"),
                new Money(row.getBigDecimal("control_sum"), Currency.getInstance(row.getString("currency"))),
                Moments.of(row, "created_at"),
                new Actor(row.getString("created_by")),
                new PaymentRunState(
                        PaymentRunStatus.valueOf(row.getString("status")),
                        order,
                        execution(row),
                        cancellation(row),
                        settlement(row)),
                row.getInt("version"));
    }

    private static PaymentRunState.@Nullable Execution execution(ResultSet row) throws SQLException {
        Instant at = Moments.orNull(row, "executed_at");
        return at == null
                ? null
                : new PaymentRunState.Execution(
                        at,
                        new Actor(row.getString("executed_by")),
                        row.getObject("value_date", LocalDate.class),
                        row.getString("bank_reference"));
    }

    private static PaymentRunState.@Nullable Cancellation cancellation(ResultSet row) throws SQLException {
        Instant at = Moments.orNull(row, "cancelled_at");
        return at == null
                ? null
                : new PaymentRunState.Cancellation(
                        at, new Actor(row.getString("cancelled_by")), row.getString("cancelled_reason"));
    }

    private static PaymentRunState.@Nullable Settlement settlement(ResultSet row) throws SQLException {
        Instant at = Moments.orNull(row, "settled_at");
        return at == null
                ? null
                : new PaymentRunState.Settlement(
                        at,
                        Arrays.stream((String[]) row.getArray("not_told").getArray())
                                .map(ParticipationReference::new)
                                .toList());
    }

    private static String[] texts(List<ParticipationReference> references) {
        return references.stream().map(ParticipationReference::value).toArray(String[]::new);
    }
}
