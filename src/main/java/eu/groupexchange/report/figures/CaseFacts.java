package eu.groupexchange.report.figures;

import eu.groupexchange.database.Moments;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.reimbursement.ClaimStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is counted: all cases of some exchanges in one statement, so that all figures are of the same moment. */
@Repository
public class CaseFacts {

    private final JdbcClient jdbc;

    CaseFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many were recorded as present on a half-day, of how many who were recorded. */
    public record Presence(Slug exchange, LocalDate day, String half, int present, int recorded) {}

    /** @param rule as the sources in a call name it, or {@code other} */
    public record Declined(String rule, int organisations) {}

    /** Of these exchanges, by reference. */
    public List<CaseFact> of(Collection<Slug> exchanges) {
        return jdbc.sql("""
            select p.reference, p.exchange, p.organisation_name, p.country, p.organisation_type, p.status, p.submitted_at,
                   p.address_confirmed_at, p.confirmed_at, p.half_days, c.status as claim, c.amount as claimed,
                   c.submitted_at as claim_sent_at, m.status as payment,
                   case when m.status = 'EXECUTED' then m.amount end as paid,
                   case when m.status = 'EXECUTED' then m.executed_on end as paid_on,
                   d.decided_at, d.decision, d.recommendation, coalesce(d.returned, 0) as returned
              from participation p
              left join claim c on c.reference = p.reference
              left join payment m on m.reference = p.reference
              left join (
                   select subject,
                          min(at) filter (where action = 'eligibility-decided'
                              and outcome in ('accept', 'decline')) as decided_at,
                          (array_agg(outcome order by sequence desc)
                              filter (where action = 'eligibility-decided'))[1] as decision,
                          (array_agg(details ->> 'recommendation' order by sequence desc)
                              filter (where action = 'eligibility-decided'))[1] as recommendation,
                          count(*) filter (where action = 'claim-reviewed' and outcome = 'return') as returned
                     from decision_log
                    where action in ('eligibility-decided', 'claim-reviewed')
                      and subject in (select reference from participation where exchange = any(:exchanges))
                    group by subject) d on d.subject = p.reference
             where p.exchange = any(:exchanges)
             order by p.reference
            """)
                .param("exchanges", slugs(exchanges))
                .query(CaseFacts::fact)
                .list();
    }

    /** Of each half-day that was recorded, in order. */
    public List<Presence> presence(Collection<Slug> exchanges) {
        return jdbc.sql("""
            select exchange, day, half, count(*) filter (where present) as present, count(*) as recorded
              from attendance where exchange = any(:exchanges)
             group by exchange, day, half order by day, half desc
            """)
                .param("exchanges", slugs(exchanges))
                .query((row, number) -> new Presence(
                        new Slug(row.getString("exchange")),
                        row.getObject("day", LocalDate.class),
                        row.getString("half"),
                        row.getInt("present"),
                        row.getInt("recorded")))
                .list();
    }

    /** Of those who are declined, how many did not meet which rule when they were assessed last; one may have failed several. */
    public List<Declined> declined(Collection<Slug> exchanges) {
        return jdbc.sql("""
            with assessed as (
                select distinct on (p.reference) p.reference, a.recommendation, a.facts
                  from participation p left join eligibility_assessment a on a.reference = p.reference
                 where p.exchange = any(:exchanges) and p.status = 'DECLINED'
                 order by p.reference, a.id desc),
            failed as (
                select reference, 'country' as rule from assessed
                 where (facts -> 'countriesExcluded') @> (facts -> 'country')
                    or not (facts -> 'countriesAllowed') @> (facts -> 'country')
                union all
                select reference, 'distance' from assessed
                 where facts ->> 'distanceMode' = 'exclude'
                   and (facts ->> 'distanceKm')::numeric < (facts ->> 'minimumKm')::numeric
                union all
                select reference, 'timeliness' from assessed where facts ->> 'registeredInTime' = 'false'
                union all
                select reference, 'organisation' from assessed
                 where not (facts -> 'organisationTypes') @> (facts -> 'organisationType')
                union all
                select reference, 'onceOnly' from assessed where facts ->> 'reimbursedBefore' = 'true')
            select rule, count(*) as organisations from (
                select rule from failed
                union all
                select 'other' from assessed where reference not in (select reference from failed)) reasons
             group by rule order by 2 desc, 1
            """)
                .param("exchanges", slugs(exchanges))
                .query((row, number) -> new Declined(row.getString("rule"), row.getInt("organisations")))
                .list();
    }

    private static String[] slugs(Collection<Slug> exchanges) {
        return exchanges.stream().map(Slug::value).toArray(String[]::new);
    }

    private static CaseFact fact(ResultSet row, int number) throws SQLException {
        String claim = row.getString("claim");
        return new CaseFact(
                row.getString("reference"),
                new Slug(row.getString("exchange")),
                row.getString("organisation_name"),
                row.getString("country"),
                row.getString("organisation_type"),
                ParticipationStatus.valueOf(row.getString("status")),
                Moments.of(row, "submitted_at"),
                Moments.orNull(row, "address_confirmed_at"),
                Moments.orNull(row, "decided_at"),
                row.getString("decision"),
                row.getString("recommendation"),
                Moments.orNull(row, "confirmed_at"),
                row.getObject("half_days", Integer.class),
                claim == null ? null : ClaimStatus.valueOf(claim),
                row.getBigDecimal("claimed"),
                Moments.orNull(row, "claim_sent_at"),
                row.getInt("returned"),
                row.getString("payment"),
                row.getBigDecimal("paid"),
                row.getObject("paid_on", LocalDate.class));
    }
}
