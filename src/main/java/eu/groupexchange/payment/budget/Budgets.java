package eu.groupexchange.payment.budget;

import eu.groupexchange.database.Moments;
import eu.groupexchange.exchange.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Budgets as they were entered, and what is bound of them. */
@Repository
public class Budgets {

    private static final Currency EUROS = Currency.getInstance("EUR");

    private final JdbcClient jdbc;

    Budgets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every entry of a scope, oldest first. */
    public List<Budget> of(String scope) {
        return jdbc.sql("select * from budget where scope = ? order by number")
                .param(scope)
                .query(Budgets::read)
                .list();
    }

    public Optional<Budget> latest(String scope) {
        return jdbc.sql("select * from budget where scope = ? order by number desc limit 1")
                .param(scope)
                .query(Budgets::read)
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody entered one at the same moment */
    void add(Budget entry) {
        jdbc.sql("""
                        insert into budget (scope, number, amount, reason, entered_by, entered_at)
                        values (:scope, :number, :amount, :reason, :by, :at)""")
                .param("scope", entry.scope())
                .param("number", entry.number())
                .param("amount", entry.amount() == null ? null : entry.amount().amount())
                .param("reason", entry.reason())
                .param("by", entry.enteredBy())
                .param("at", Moments.column(entry.enteredAt()))
                .update();
    }

    /**
     * How each exchange stands, and all of them together under {@link Budget#PROJECT}, in one statement. Whoever holds a place is expected to
     * claim the lump sum of its exchange; from the claim on it is the claim's amount.
     */
    public List<BudgetStanding> standings() {
        return jdbc.sql("""
                        with bound as (
                            select exchange.slug, exchange.definition ->> 'title' as title, exchange.first_day,
                                   coalesce(sum(case
                                       when claim.reference is not null then 0
                                       when p.status in ('ACCEPTED', 'INVITED', 'CONFIRMED', 'ATTENDED')
                                            and exchange.status <> 'CANCELLED'
                                           then (exchange.definition -> 'rules' -> 'lumpSum' ->> 'amount')::numeric
                                       when p.status = 'ENTITLED' then p.entitlement_amount
                                       else 0 end), 0) as planned,
                                   coalesce(sum(claim.amount) filter (where claim.status in
                                       ('INVITED', 'SUBMITTED', 'RETURNED', 'APPROVED', 'PAYMENT_FAILED')
                                       and p.status <> 'CANCELLED'), 0) as claimed,
                                   coalesce(sum(claim.amount) filter (where claim.status = 'AUTHORISED'), 0) as authorised,
                                   coalesce(sum(claim.amount) filter (where claim.status = 'PAID'), 0) as paid,
                                   coalesce(sum(back.amount), 0) as returned
                              from exchange
                              left join participation p on p.exchange = exchange.slug
                              left join claim on claim.reference = p.reference
                              left join (select reference, sum(amount) as amount from payment_return group by reference) back
                                     on back.reference = p.reference
                             group by exchange.slug),
                        scoped as (
                            select slug as scope, title, first_day, planned, claimed, authorised, paid, returned from bound
                            union all
                            select '*', '', null, coalesce(sum(planned), 0), coalesce(sum(claimed), 0), coalesce(sum(authorised), 0),
                                   coalesce(sum(paid), 0), coalesce(sum(returned), 0) from bound)
                        select scoped.*, latest.amount as budget from scoped
                        left join (select distinct on (scope) scope, amount from budget order by scope, number desc) latest
                               on latest.scope = scoped.scope
                        order by scoped.scope <> '*', first_day desc, scoped.scope""").query(Budgets::standing).list();
    }

    private static BudgetStanding standing(ResultSet row, int number) throws SQLException {
        BigDecimal budget = row.getBigDecimal("budget");
        return new BudgetStanding(
                row.getString("scope"),
                row.getString("title"),
                budget == null ? null : new Money(budget, EUROS),
                new Money(row.getBigDecimal("planned"), EUROS),
                new Money(row.getBigDecimal("claimed"), EUROS),
                new Money(row.getBigDecimal("authorised"), EUROS),
                new Money(row.getBigDecimal("paid"), EUROS),
                new Money(row.getBigDecimal("returned"), EUROS));
    }

    private static Budget read(ResultSet row, int number) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return new Budget(
                row.getString("scope"),
                row.getInt("number"),
                amount == null ? null : new Money(amount, Currency.getInstance(row.getString("currency"))),
                row.getString("reason"),
                row.getString("entered_by"),
                Moments.of(row, "entered_at"));
    }
}
