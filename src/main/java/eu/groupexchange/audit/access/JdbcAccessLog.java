package eu.groupexchange.audit.access;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The access log in the table {@code access_log}. */
@Repository
class JdbcAccessLog implements AccessLog, AccessEntries {

    private static final String COLUMNS =
            "select sequence, at, person, kind, subject, address, outcome, detail, previous_hash, hash from access_log ";

    private static final String FILTER = """
            where (cast(:person as text) is null or person in (:person, 'staff:' || :person))
              and (cast(:subject as text) is null or subject = :subject)
              and (cast(:kind as text) is null or kind = :kind)
              and (cast(:outcome as text) is null or outcome = :outcome)
              and (cast(:from as timestamptz) is null or at >= :from)
              and (cast(:until as timestamptz) is null or at < :until)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAccessLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(Access access) {
        record(List.of(access));
    }

    @Override
    @Transactional
    public void record(List<Access> accesses) {
        letOthersWait();
        Optional<LoggedAccess> last = last();
        long sequence = last.map(LoggedAccess::sequence).orElse(0L);
        String previousHash = last.map(LoggedAccess::hash).orElse(AccessSeal.BEFORE_THE_FIRST);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS); // as exact as the column
        for (Access access : accesses) {
            sequence++;
            String hash = AccessSeal.of(sequence, at, access, previousHash);
            insert(new LoggedAccess(sequence, at, access, previousHash, hash));
            previousHash = hash;
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<LoggedAccess> some(AccessFilter filter, int limit, int offset) {
        return filtered(COLUMNS + FILTER + "order by sequence desc limit :limit offset :offset", filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(JdbcAccessLog::read)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public long count(AccessFilter filter) {
        return filtered("select count(*) from access_log " + FILTER, filter)
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<LoggedAccess> after(long after, int limit) {
        return jdbc.sql(COLUMNS + "where sequence > :after order by sequence limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query(JdbcAccessLog::read)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, AccessFilter filter) {
        return jdbc.sql(sql)
                .param("person", filter.person())
                .param("subject", filter.subject())
                .param("kind", name(filter.kind()))
                .param("outcome", name(filter.outcome()))
                .param("from", Moments.column(filter.from()))
                .param("until", Moments.column(filter.until()));
    }

    /** One chain, one writer at a time, for the moment that an entry takes. */
    private void letOthersWait() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('access_log', 0))")
                .query((row, number) -> number)
                .single();
    }

    private Optional<LoggedAccess> last() {
        return jdbc.sql(COLUMNS + "order by sequence desc limit 1")
                .query(JdbcAccessLog::read)
                .optional();
    }

    private void insert(LoggedAccess logged) {
        Access access = logged.access();
        jdbc.sql("""
                        insert into access_log (sequence, at, person, kind, subject, address, outcome, detail,
                                                previous_hash, hash)
                        values (:sequence, :at, :person, :kind, :subject, :address, :outcome, :detail,
                                :previousHash, :hash)""")
                .param("sequence", logged.sequence())
                .param("at", Moments.column(logged.at()))
                .param("person", access.person().id())
                .param("kind", access.kind().name())
                .param("subject", access.subject())
                .param("address", access.address())
                .param("outcome", access.outcome().name())
                .param("detail", access.detail())
                .param("previousHash", logged.previousHash())
                .param("hash", logged.hash())
                .update();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static LoggedAccess read(ResultSet row, int number) throws SQLException {
        return new LoggedAccess(
                row.getLong("sequence"),
                Moments.of(row, "at"),
                new Access(
                        new Actor(row.getString("person")),
                        AccessKind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        row.getString("address"),
                        AccessOutcome.valueOf(row.getString("outcome")),
                        row.getString("detail")),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
