package eu.groupexchange.participation.callchange;

import eu.groupexchange.database.Moments;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.exchange.change.DecidedByCall;
import eu.groupexchange.participation.ParticipationReference;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which participations are still to be looked at after a call was changed, and who is there at all. */
@Repository
class CallChangesToTell implements DecidedByCall {

    private final JdbcClient jdbc;

    CallChangesToTell(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param attempts how often it was tried in vain */
    record Waiting(ParticipationReference reference, Slug exchange, int revision, int attempts) {}

    @Override
    public Registered of(Slug slug) {
        return jdbc.sql("select count(*), coalesce(min(reference), '') from participation where exchange = ?")
                .param(slug.value())
                .query((row, number) -> new Registered(row.getInt(1), row.getString(2)))
                .single();
    }

    void add(ParticipationReference reference, Slug exchange, int revision, Instant at) {
        jdbc.sql("""
                insert into call_change_to_tell (reference, exchange, revision, next_at) values (?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(reference.value(), exchange.value(), revision, Moments.column(at))
                .update();
    }

    /** The next one, locked until the caller's transaction ends; several nodes get several. */
    Optional<Waiting> next(Instant now) {
        return jdbc.sql("""
                select reference, exchange, revision, attempts from call_change_to_tell where next_at <= ?
                order by next_at, reference limit 1 for update skip locked
                """)
                .param(Moments.column(now))
                .query((row, number) -> new Waiting(
                        new ParticipationReference(row.getString(1)),
                        new Slug(row.getString(2)),
                        row.getInt(3),
                        row.getInt(4)))
                .optional();
    }

    void remove(Waiting done) {
        jdbc.sql("delete from call_change_to_tell where reference = ? and revision = ?")
                .params(done.reference().value(), done.revision())
                .update();
    }

    void later(Waiting failed, Instant at) {
        jdbc.sql("""
                update call_change_to_tell set attempts = attempts + 1, next_at = ? where reference = ? and revision = ?
                """)
                .params(Moments.column(at), failed.reference().value(), failed.revision())
                .update();
    }
}
