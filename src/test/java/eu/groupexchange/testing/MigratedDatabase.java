package eu.groupexchange.testing;

import io.zonky.test.db.postgres.embedded.FlywayPreparer;
import io.zonky.test.db.postgres.embedded.PreparedDbProvider;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A real PostgreSQL with our tables for tests that need no Spring: one server for the JVM, a new database per call. */
public final class MigratedDatabase {

    private MigratedDatabase() {}

    public static DataSource create() {
        try {
            return PreparedDbProvider.forPreparer(FlywayPreparer.forClasspathLocation("db/migration"))
                    .createDataSource();
        } catch (SQLException e) {
            throw new IllegalStateException("No database for the test", e);
        }
    }
}
