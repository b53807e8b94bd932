package eu.groupexchange.platform.accounts;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts groups, rights, filters and first accounts in place before the port opens: while the group of administrators is empty,
 * the webapps would let a stranger create the first one. Changes nothing that is there already; several instances may start
 * at once.
 */
@Component
public class StaffSetup implements SmartInitializingSingleton {

    /** Any number that nobody else locks. */
    private static final long LOCK = 20_220_504L;

    private final TransactionOperations transaction;
    private final JdbcClient database;
    private final List<SetupStep> steps;

    StaffSetup(TransactionOperations transaction, JdbcClient database, List<SetupStep> steps) {
        this.transaction = transaction;
        this.database = database;
        this.steps = List.copyOf(steps);
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            database.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
            steps.forEach(SetupStep::ensure);
        });
    }
}
