package eu.groupexchange.platform.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Brings the tables up to date. Where one account owns them and another serves, the owner makes those of the engine, too, and tells
 * the database what the other may do; where one account is both, it is said that the log is not safe from it.
 */
class OwnerMigrates implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(OwnerMigrates.class);

    private final DatabaseServer server;
    private final boolean demo;

    /** @param demo whether who serves may keep the demo's clock */
    OwnerMigrates(DatabaseServer server, boolean demo) {
        this.server = server;
        this.demo = demo;
    }

    @Override
    public void migrate(Flyway flyway) {
        flyway.migrate();
        if (server.hasTwoRoles()) {
            DataSource owner = source(server.owner());
            EngineTables.makeIn(owner);
            grant(JdbcClient.create(owner), server.address().user());
        }
        if (mayDelete(JdbcClient.create(source(server.address())))) {
            LOG.warn(
                    "The account {} that serves may delete entries of the decision log: name another as their owner in DATABASE_OWNER_USER, "
                            + "and no superuser in DATABASE_USER.",
                    server.address().user());
        }
    }

    private void grant(JdbcClient owner, String serving) {
        owner.sql("select grant_to_serving(?)").param(serving).query().listOfRows();
        if (demo) {
            owner.sql("select format('grant insert, update on demo_clock to %I', ?::text)")
                    .param(serving)
                    .query(String.class)
                    .list()
                    .forEach(grant -> owner.sql(grant).update());
        }
    }

    private static boolean mayDelete(JdbcClient serving) {
        return serving.sql("select has_table_privilege('decision_log', 'delete')")
                .query(Boolean.class)
                .single();
    }

    private static DataSource source(DatabaseAddress address) {
        return new DriverManagerDataSource(address.url(), address.user(), address.password());
    }
}
