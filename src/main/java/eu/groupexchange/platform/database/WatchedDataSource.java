package eu.groupexchange.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The pool as everybody uses it: gives no connection, at once, while the database is away. Where the database is there and all
 * connections are in use, one waits for as long as is fair; in between it is looked whether the database still answers.
 */
final class WatchedDataSource extends DelegatingDataSource {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DatabaseWatch watch;

    WatchedDataSource(HikariDataSource pool, DatabaseWatch watch) {
        super(pool);
        this.watch = watch;
        watch.whenBack(() -> forget(pool));
    }

    @Override
    public Connection getConnection() throws SQLException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            if (watch.isAway()) {
                throw new DatabaseAwayException();
            }
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException e) {
                if (!watch.look() && System.nanoTime() > until) {
                    throw e;
                }
            }
        }
    }

    /** Connections of before the outage lead nowhere. */
    private static void forget(HikariDataSource pool) {
        if (pool.isRunning()) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }
}
