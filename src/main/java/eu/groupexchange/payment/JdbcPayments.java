package eu.groupexchange.payment;

import eu.groupexchange.database.Moments;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The payment ledger: a row per participation, found and changed by conditions that hold on any number of nodes. */
@Repository
public class JdbcPayments implements Payments {

    private final JdbcClient jdbc;

    JdbcPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Payment> find(ParticipationReference reference) {
        return jdbc.sql("select * from payment where reference = ?")
                .param(reference.value())
                .query(JdbcPayments::read)
                .optional();
    }

    /**
     * Adds the payment, or gives one that failed or came back another attempt with the claim's bank details.
     *
     * @return false when there is a payment that neither failed nor came back; nothing has changed then
     */
    boolean authorise(AuthorisedClaim claim) {
        return addFirst(claim) || tryAgain(claim);
    }

    /** Whatever unique index notices a second one first: a conflict target would let the others raise. */
    private boolean addFirst(AuthorisedClaim claim) {
        return changesOne(claim, """
                insert into payment (reference, status, amount, currency, attempt, end_to_end_id,
                    account_holder, iban, approved_by, authorised_by, authorised_at)
                values (:reference, 'AUTHORISED', :amount, :currency, 1, :reference || '-1',
                    :accountHolder, :iban, :approvedBy, :authorisedBy, :authorisedAt)
                on conflict do nothing""");
    }

    private boolean tryAgain(AuthorisedClaim claim) {
        return changesOne(claim, """
                update payment set
                    status = 'AUTHORISED', version = version + 1, run = null, executed_on = null,
                    amount = :amount, currency = :currency,
                    attempt = attempt + 1, end_to_end_id = reference || '-' || (attempt + 1),
                    account_holder = :accountHolder, iban = :iban,
                    approved_by = :approvedBy, authorised_by = :authorisedBy, authorised_at = :authorisedAt
                where reference = :reference and status in ('FAILED', 'RETURNED')""");
    }

    private boolean changesOne(AuthorisedClaim claim, String sql) {
        return jdbc.sql(sql)
                        .param("reference", claim.reference().value())
                        .param("amount", claim.amount().amount())
                        .param("currency", claim.amount().currency().getCurrencyCode())
                        .param("accountHolder", claim.accountHolder())
                        .param("iban", claim.iban())
                        .param("approvedBy", claim.approvedBy())
                        .param("authorisedBy", claim.authorisedBy())
                        .param("authorisedAt", Moments.column(claim.authorisedAt()))
                        .update()
                == 1;
    }

    /** All that wait for a run, locked until the transaction ends; those that another transaction holds are passed over. */
    public List<Payment> lockAuthorised() {
        return jdbc.sql("select * from payment where status = 'AUTHORISED' order by reference for update skip locked")
                .query(JdbcPayments::read)
                .list();
    }

    public void putIntoRun(PaymentRunId run, ParticipationReference reference) {
        jdbc.sql("update payment set status = 'IN_RUN', version = version + 1, run = ? where reference = ?")
                .params(run.value(), reference.value())
                .update();
    }

    /** Takes over the outcomes of the run's lines. */
    public void settle(PaymentRunId run, LocalDate valueDate) {
        jdbc.sql("""
                        update payment set status = line.outcome, version = version + 1,
                            executed_on = case line.outcome when 'EXECUTED' then coalesce(line.value_date, :valueDate::date) end
                        from payment_order_line line
                        where line.run = :run and line.reference = payment.reference
                            and payment.run = :run and payment.status = 'IN_RUN'""").param("run", run.value()).param("valueDate", valueDate).update();
    }

    /**
     * What was paid came back; the day on which it had been paid stays.
     *
     * @return false where it was not paid by that run
     */
    public boolean takeBack(PaymentRunId run, ParticipationReference reference) {
        return jdbc.sql("""
                        update payment set status = 'RETURNED', version = version + 1
                        where reference = ? and run = ? and status = 'EXECUTED'""").params(reference.value(), run.value()).update() == 1;
    }

    /** Takes what is in the run out of it again, to wait for another; those that it took, in the order of their references. */
    public List<ParticipationReference> release(PaymentRunId run) {
        return jdbc.sql("""
                        update payment set status = 'AUTHORISED', version = version + 1, run = null
                        where run = ? and status = 'IN_RUN' returning reference""").param(run.value()).query(String.class).list().stream()
                .map(ParticipationReference::new)
                .sorted()
                .toList();
    }

    /** Those that the bank carried out, in the order of their references. */
    List<Payment> executedOf(Slug exchange) {
        return jdbc.sql("""
                        select payment.* from payment
                        join participation on participation.reference = payment.reference
                        where participation.exchange = ? and payment.status = 'EXECUTED' order by payment.reference""").param(exchange.value()).query(JdbcPayments::read).list();
    }

    private static Payment read(ResultSet row, int number) throws SQLException {
        String run = row.getString("run");
        return new Payment(
                new ParticipationReference(row.getString("reference")),
                PaymentStatus.valueOf(row.getString("status")),
                new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                row.getInt("attempt"),
                row.getString("end_to_end_id"),
                row.getString("account_holder"),
                row.getString("iban"),
                row.getString("approved_by"),
                row.getString("authorised_by"),
                Moments.of(row, "authorised_at"),
                run == null ? null : new PaymentRunId(run),
                row.getObject("executed_on", LocalDate.class));
    }
}
