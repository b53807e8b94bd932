package eu.groupexchange.reimbursement.claim;

import eu.groupexchange.database.Moments;
import eu.groupexchange.participation.ParticipationReference;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who looked at which account of a claim last: its fingerprint, not the account. */
@Repository
class AccountLooks {

    record Look(String fingerprint, Instant at) {}

    private final JdbcClient jdbc;

    AccountLooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Look> find(ParticipationReference reference, String userId) {
        return jdbc.sql("select fingerprint, seen_at from account_seen where reference = ? and user_id = ?")
                .params(reference.value(), userId)
                .query((row, number) -> new Look(row.getString("fingerprint"), Moments.of(row, "seen_at")))
                .optional();
    }

    void keep(ParticipationReference reference, String userId, Look look) {
        jdbc.sql("""
                insert into account_seen (reference, user_id, fingerprint, seen_at) values (?, ?, ?, ?)
                on conflict (reference, user_id)
                do update set fingerprint = excluded.fingerprint, seen_at = excluded.seen_at
                """)
                .params(reference.value(), userId, look.fingerprint(), Moments.column(look.at()))
                .update();
    }
}
