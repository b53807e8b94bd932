package eu.groupexchange.workflow;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Of two that do the same at one moment, the database or the engine lets one through. What the other gets has many names; here
 * they are one, for Tasklist, portal and desk.
 */
public final class Clash {

    /** Of PostgreSQL: serialization failure, deadlock, lock not available, unique violation. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "55P03", "23505");

    private Clash() {}

    /** Whether something failed only because somebody or something else was faster; asked anew, it may go. */
    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(Clash::isOne);
    }

    private static boolean isOne(Throwable cause) {
        return cause instanceof NotAwaitedException
                || cause instanceof ConcurrencyFailureException
                || cause instanceof DuplicateKeyException
                || cause instanceof OptimisticLockingException
                || cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()));
    }
}
