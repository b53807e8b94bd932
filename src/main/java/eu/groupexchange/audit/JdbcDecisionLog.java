package eu.groupexchange.audit;

import eu.groupexchange.database.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The decision log in the table {@code decision_log}. */
@Repository
class JdbcDecisionLog implements DecisionLog {

    private static final String COLUMNS = """
            subject, sequence, at, actor, action, outcome, reason, rule_version, details::text as details, \
            previous_hash, hash""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Iterable<LogFollower> followers;

    @Autowired
    JdbcDecisionLog(JdbcClient jdbc, Clock clock, ObjectProvider<LogFollower> followers) {
        this(jdbc, clock, (Iterable<LogFollower>) followers);
    }

    JdbcDecisionLog(JdbcClient jdbc, Clock clock) {
        this(jdbc, clock, List.of());
    }

    private JdbcDecisionLog(JdbcClient jdbc, Clock clock, Iterable<LogFollower> followers) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.followers = followers;
    }

    @Override
    @Transactional
    public void record(Entry entry) {
        letOthersWait(entry.subject());
        Optional<LoggedDecision> last = last(entry.subject());
        int sequence = last.map(LoggedDecision::sequence).orElse(0) + 1;
        String previousHash = last.map(LoggedDecision::hash).orElse(Seal.BEFORE_THE_FIRST);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS); // as exact as the column
        LoggedDecision logged =
                new LoggedDecision(sequence, at, entry, previousHash, Seal.of(sequence, at, entry, previousHash));
        insert(logged);
        followers.forEach(follower -> follower.logged(logged));
    }

    @Override
    @Transactional(readOnly = true)
    public List<LoggedDecision> of(String subject) {
        return jdbc.sql("select " + COLUMNS + " from decision_log where subject = :subject order by sequence")
                .param("subject", subject)
                .query(JdbcDecisionLog::read)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public int length(String subject) {
        return jdbc.sql("select coalesce(max(sequence), 0) from decision_log where subject = :subject")
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<LoggedDecision> after(String subject, int sequence) {
        return jdbc.sql("select " + COLUMNS
                        + " from decision_log where subject = :subject and sequence > :sequence order by sequence")
                .param("subject", subject)
                .param("sequence", sequence)
                .query(JdbcDecisionLog::read)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isIntact(String subject) {
        return Seal.isUnbroken(of(subject));
    }

    /** Two transactions that log about one subject follow each other; the second then sees the first's entry. */
    private void letOthersWait(String subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:lock, 0))")
                .param("lock", "decision_log " + subject)
                .query((row, number) -> subject)
                .single();
    }

    private Optional<LoggedDecision> last(String subject) {
        return jdbc.sql("select " + COLUMNS
                        + " from decision_log where subject = :subject order by sequence desc limit 1")
                .param("subject", subject)
                .query(JdbcDecisionLog::read)
                .optional();
    }

    private void insert(LoggedDecision logged) {
        Entry entry = logged.entry();
        jdbc.sql("""
                        insert into decision_log (subject, sequence, at, actor, action, outcome, reason, rule_version,
                                                  details, previous_hash, hash)
                        values (:subject, :sequence, :at, :actor, :action, :outcome, :reason, :ruleVersion,
                                :details::jsonb, :previousHash, :hash)""")
                .param("subject", entry.subject())
                .param("sequence", logged.sequence())
                .param("at", Moments.column(logged.at()))
                .param("actor", entry.actor().id())
                .param("action", entry.action())
                .param("outcome", entry.outcome())
                .param("reason", entry.reason())
                .param("ruleVersion", entry.ruleVersion())
                .param("details", CanonicalJson.of(entry.details()))
                .param("previousHash", logged.previousHash())
                .param("hash", logged.hash())
                .update();
    }

    static LoggedDecision read(ResultSet row, int number) throws SQLException {
        Entry entry = new Entry(
                row.getString("subject"),
                new Actor(row.getString("actor")),
                row.getString("action"),
                row.getString("outcome"),
                row.getString("reason"),
                row.getString("rule_version"),
                CanonicalJson.strings(row.getString("details")));
        return new LoggedDecision(
                row.getInt("sequence"),
                Moments.of(row, "at"),
                entry,
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
