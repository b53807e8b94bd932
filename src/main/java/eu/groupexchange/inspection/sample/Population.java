package eu.groupexchange.inspection.sample;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases that can be drawn, with what is exceptional about each: from the decision log, and from accounts and corrections. */
@Repository
class Population {

    private final JdbcClient jdbc;

    Population(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By reference; of one exchange, or of all. */
    List<PopulationCase> of(@Nullable String exchange) {
        return jdbc.sql("""
                        select p.reference, p.exchange, coalesce(c.amount, p.entitlement_amount) as amount,
                          array_remove(array[
                            case when exists (select from decision_log l where l.subject = p.reference
                              and l.action = 'eligibility-decided' and (l.outcome, l.details ->> 'recommendation')
                                in (('accept', 'ineligible'), ('decline', 'eligible'))) then 'AGAINST_RECOMMENDATION' end,
                            case when exists (select from decision_log l where l.subject = p.reference
                              and l.action = 'registered-on-behalf' and l.outcome = 'late') then 'REGISTERED_LATE' end,
                            case when 'exact-point-set' = any (done.actions) then 'EXACT_POINT' end,
                            case when 'attendance-corrected' = any (done.actions) then 'ATTENDANCE_CORRECTED' end,
                            case when 'entitlement-decided' = any (done.actions) then 'ENTITLEMENT_BY_HAND' end,
                            case when 'decision-revised' = any (done.actions) then 'DECISION_REVISED' end,
                            case when exists (select from decision_log l where l.subject = p.reference
                              and l.action = 'claim-reviewed' and l.outcome = 'return') then 'CLAIM_RETURNED' end,
                            case when 'claim-reopened' = any (done.actions) then 'CLAIM_REOPENED' end,
                            case when exists (select from decision_log l where l.subject = p.reference
                              and l.action = 'payment-decided' and l.outcome = 'sendBack') then 'SENT_BACK' end,
                            case when 'bank-details-corrected' = any (done.actions) then 'BANK_DETAILS_CORRECTED' end,
                            case when exists (select from claim other where other.iban = c.iban
                              and other.reference <> c.reference) then 'SHARED_ACCOUNT' end,
                            case when 'claim-payment-failed' = any (done.actions) then 'PAYMENT_FAILED' end,
                            case when exists (select from decision_log l where l.subject = p.reference
                              and l.action = 'eligibility-decided' and l.outcome = 'accept'
                              and l.actor = 'staff:' || c.reviewed_by) then 'SAME_PERSON' end
                          ], null) as exceptions
                        from participation p
                        left join claim c on c.reference = p.reference
                        cross join lateral (select coalesce(array_agg(distinct action), '{}') as actions
                                            from decision_log where subject = p.reference) done
                        where cast(:exchange as text) is null or p.exchange = :exchange
                        order by p.reference""").param("exchange", exchange).query(Population::read).list();
    }

    private static PopulationCase read(ResultSet row, int number) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return new PopulationCase(row.getString("reference"), row.getString("exchange"), amount, exceptions(row));
    }

    static List<CaseException> exceptions(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("exceptions").getArray())
                .map(CaseException::valueOf)
                .sorted()
                .toList();
    }
}
