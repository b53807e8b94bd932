package eu.groupexchange.participation.retention;

import eu.groupexchange.database.Moments;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What goes earlier than the participation that it belongs to. */
@Repository
class EarlyRows {

    private final JdbcClient jdbc;

    EarlyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Needs, 30 days after the last day of the exchange, where it takes place. @return of how many participations */
    int deleteNeeds(Instant now) {
        return jdbc.sql("""
                update participation set answers = answers - :needs::text[], version = participation.version + 1
                  from exchange
                 where exchange.slug = participation.exchange and jsonb_exists_any(answers, :needs::text[])
                   and (exchange.last_day + 31)::timestamp at time zone (exchange.definition ->> 'zone') <= :now
                """)
                .param("needs", Needs.KEYS.toArray(String[]::new))
                .param("now", Moments.column(now))
                .update();
    }

    int deleteExpiredLinks(Instant now) {
        return jdbc.sql("delete from access_link where expires_at <= ?")
                .param(Moments.column(now))
                .update();
    }

    /** Addresses that were asked for so long ago that no link to them opens any more. */
    int deletePendingAddresses(Instant now, Duration linksAreValid) {
        return jdbc.sql("delete from pending_address where requested_at <= ?")
                .param(Moments.column(now.minus(linksAreValid)))
                .update();
    }

    /** @return the keys of those answers that were there */
    List<String> deleteAnswers(String reference, List<String> keys) {
        List<String> there = jdbc.sql("""
                select key from participation, jsonb_object_keys(answers) key where reference = ? and key = any(?) order by key
                """)
                .params(reference, keys.toArray(String[]::new))
                .query(String.class)
                .list();
        if (!there.isEmpty()) {
            jdbc.sql(
                            "update participation set answers = answers - ?::text[], version = version + 1 where reference = ?")
                    .params(keys.toArray(String[]::new), reference)
                    .update();
        }
        return there;
    }

    boolean deletePendingAddress(String reference) {
        return jdbc.sql("delete from pending_address where reference = ?")
                        .param(reference)
                        .update()
                > 0;
    }
}
