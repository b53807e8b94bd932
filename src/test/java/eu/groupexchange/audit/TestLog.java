package eu.groupexchange.audit;

import eu.groupexchange.testing.TestDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The decision log of a database without the application. */
public final class TestLog {

    private TestLog() {}

    public static DecisionLog in(JdbcClient jdbc, Clock clock) {
        return new JdbcDecisionLog(jdbc, clock);
    }

    /** What a forger does who knows the format: all hashes of a chain are right again. */
    public static void rebuild(DataSource database, String subject) {
        JdbcClient jdbc = JdbcClient.create(database);
        List<String> updates = new ArrayList<>();
        String previous = Seal.BEFORE_THE_FIRST;
        for (LoggedDecision entry : new JdbcDecisionLog(jdbc, Clock.systemUTC()).of(subject)) {
            String hash = Seal.of(entry.sequence(), entry.at(), entry.entry(), previous);
            updates.add(
                    "update decision_log set previous_hash = '%s', hash = '%s' where subject = '%s' and sequence = %d"
                            .formatted(previous, hash, subject, entry.sequence()));
            previous = hash;
        }
        TestDatabase.byHand(database, updates.toArray(String[]::new));
    }
}
