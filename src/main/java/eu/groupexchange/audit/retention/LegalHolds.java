package eu.groupexchange.audit.retention;

import eu.groupexchange.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is held back, and what was. */
@Repository
public class LegalHolds {

    private final JdbcClient jdbc;

    LegalHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each of these subjects, oldest first. */
    public List<LegalHold> of(Collection<String> subjects) {
        return jdbc.sql("select * from legal_hold where subject = any(?) order by id")
                .param(subjects.toArray(String[]::new))
                .query(LegalHolds::read)
                .list();
    }

    /** Those of these subjects that are held. */
    public List<LegalHold> standing(Collection<String> subjects) {
        return of(subjects).stream().filter(LegalHold::stands).toList();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when it is held already */
    void set(String subject, String reason, String by, Instant at) {
        jdbc.sql("insert into legal_hold (subject, reason, set_by, set_at) values (?, ?, ?, ?)")
                .params(subject, reason, by, Moments.column(at))
                .update();
    }

    /** @return false when none stands */
    boolean lift(String subject, String because, String by, Instant at) {
        return jdbc.sql("""
                        update legal_hold set lifted_by = ?, lifted_at = ?, lifted_because = ?
                        where subject = ? and lifted_at is null
                        """).params(by, Moments.column(at), because, subject).update() == 1;
    }

    private static LegalHold read(ResultSet row, int number) throws SQLException {
        return new LegalHold(
                row.getLong("id"),
                row.getString("subject"),
                row.getString("reason"),
                row.getString("set_by"),
                Moments.of(row, "set_at"),
                row.getString("lifted_by"),
                Moments.orNull(row, "lifted_at"),
                row.getString("lifted_because"));
    }
}
