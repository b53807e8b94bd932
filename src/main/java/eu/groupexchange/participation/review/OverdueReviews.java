package eu.groupexchange.participation.review;

import eu.groupexchange.database.Moments;
import eu.groupexchange.exchange.Slug;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reviews that should have been decided by now. */
@Repository
class OverdueReviews {

    /** @param dueAt of the latest assessment, whose review is open */
    record Overdue(String reference, String organisation, Instant dueAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    OverdueReviews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of an exchange, the longest overdue first. */
    List<Overdue> of(Slug exchange) {
        return jdbc.sql("""
                select participation.reference, organisation_name, review_due_at from participation
                join lateral (select review_due_at from eligibility_assessment
                    where eligibility_assessment.reference = participation.reference
                    order by id desc limit 1) latest on true
                where exchange = ? and status = 'UNDER_REVIEW' and review_due_at <= ?
                order by review_due_at, participation.reference
                """)
                .params(exchange.value(), Moments.column(clock.instant()))
                .query((row, number) -> new Overdue(
                        row.getString("reference"),
                        row.getString("organisation_name"),
                        Moments.of(row, "review_due_at")))
                .list();
    }
}
