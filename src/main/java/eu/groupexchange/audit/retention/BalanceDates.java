package eu.groupexchange.audit.retention;

import eu.groupexchange.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days on which the agency paid, with everything that was entered before. */
@Repository
public class BalanceDates {

    private final JdbcClient jdbc;

    BalanceDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every entry of a scope, oldest first. */
    public List<BalanceDate> of(String scope) {
        return jdbc.sql("select * from balance_date where scope = ? order by number")
                .param(scope)
                .query(BalanceDates::read)
                .list();
    }

    public Optional<BalanceDate> latest(String scope) {
        return jdbc.sql("select * from balance_date where scope = ? order by number desc limit 1")
                .param(scope)
                .query(BalanceDates::read)
                .optional();
    }

    /** What counts for an exchange: its own day, else the project's. */
    public Optional<RetentionPeriod> periodOf(String exchange) {
        return latest(exchange).flatMap(BalanceDate::period).or(() -> latest(BalanceDate.PROJECT)
                .flatMap(BalanceDate::period));
    }

    /** @throws org.springframework.dao.DuplicateKeyException when somebody entered one at the same moment */
    void add(BalanceDate entry) {
        jdbc.sql("""
                insert into balance_date (scope, number, paid_on, years, reason, entered_by, entered_at)
                values (:scope, :number, :paidOn, :years, :reason, :by, :at)
                """)
                .param("scope", entry.scope())
                .param("number", entry.number())
                .param("paidOn", entry.paidOn())
                .param("years", entry.years())
                .param("reason", entry.reason())
                .param("by", entry.enteredBy())
                .param("at", Moments.column(entry.enteredAt()))
                .update();
    }

    private static BalanceDate read(ResultSet row, int number) throws SQLException {
        return new BalanceDate(
                row.getString("scope"),
                row.getInt("number"),
                row.getObject("paid_on", LocalDate.class),
                row.getInt("years"),
                row.getString("reason"),
                row.getString("entered_by"),
                Moments.of(row, "entered_at"));
    }
}
