package eu.groupexchange.audit;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The decision log of a database without the application. */
public final class TestLog {

    private TestLog() {}

    public static DecisionLog in(JdbcClient jdbc, Clock clock) {
        return new JdbcDecisionLog(jdbc, clock);
    }
}
