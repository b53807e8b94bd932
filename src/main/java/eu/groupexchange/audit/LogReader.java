package eu.groupexchange.audit;

import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** Reads the whole decision log, entry by entry, however long it is. */
@Repository
public class LogReader {

    private static final int AT_ONCE = 1000;

    private final JdbcTemplate jdbc;

    public LogReader(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(AT_ONCE);
    }

    /**
     * Subject after subject, each from its first entry. Within a transaction only some entries at a time are held in memory.
     *
     * @param each is told the entry, and the number of the anchor that holds it as the head of its chain, or null
     */
    public void all(BiConsumer<LoggedDecision, @Nullable Integer> each) {
        jdbc.query("""
                select log.subject, log.sequence, log.at, log.actor, log.action, log.outcome, log.reason, log.rule_version,
                       log.details::text as details, log.previous_hash, log.hash, leaf.anchor
                from decision_log log
                left join anchor_leaf leaf
                    on leaf.kind = 'log' and leaf.subject = log.subject and leaf.id = log.sequence::text
                order by log.subject collate "C", log.sequence""", (RowCallbackHandler)
                row -> each.accept(JdbcDecisionLog.read(row, 0), row.getObject("anchor", Integer.class)));
    }

    /** Whether its hash is the one of what it says. */
    public boolean isWhole(LoggedDecision logged) {
        return logged.hash().equals(Seal.of(logged.sequence(), logged.at(), logged.entry(), logged.previousHash()));
    }
}
