package eu.groupexchange.platform.database.embedded;

import eu.groupexchange.platform.database.DatabaseAddress;
import eu.groupexchange.platform.database.DatabaseLostException;
import eu.groupexchange.platform.database.DatabaseServer;
import eu.groupexchange.platform.startup.StartRefusedException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that comes with the application and lives in its data folder: durable, heard on this machine only, and open to
 * those alone who can read the password in that folder. It stops with the application; where that was killed, the next start
 * stops what was left.
 */
public final class EmbeddedServer implements DatabaseServer {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String DATABASE = "group_exchange";
    private static final String OWNER = "group_exchange";
    private static final String SERVING = "group_exchange_serving";

    private final DataFolder folder;
    private final EmbeddedPostgres postgres;
    private final Roles roles;
    private final Revival revival;

    /** Who owns the one database, and who serves from it. */
    private record Roles(DatabaseAddress owner, DatabaseAddress serving) {}

    private EmbeddedServer(DataFolder folder, EmbeddedPostgres postgres, Roles roles, Revival revival) {
        this.folder = folder;
        this.postgres = postgres;
        this.roles = roles;
        this.revival = revival;
    }

    /**
     * Serves from the folder, on a free port; makes the database if there is none.
     *
     * @throws StartRefusedException if the folder is another's, cannot be written, or does not fit this version
     */
    public static EmbeddedServer start(Path dataFolder) {
        DataFolder folder = DataFolder.claim(dataFolder);
        try {
            PostgresLauncher.refuseHelplessRoot();
            var cluster = new EmbeddedCluster(folder);
            Postmaster.orphanIn(folder).ifPresent(Postmaster::stop);
            cluster.prepare();
            LOG.info("Starting the embedded PostgreSQL in {}", folder.root());
            EmbeddedPostgres postgres = PostgresLauncher.run(folder, cluster.password());
            Roles roles = open(postgres);
            cluster.finished();
            return new EmbeddedServer(folder, postgres, roles, Revival.of(folder));
        } catch (IOException | SQLException e) {
            folder.close();
            throw refused(folder, e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    @Override
    public DatabaseAddress address() {
        return roles.serving();
    }

    @Override
    public DatabaseAddress owner() {
        return roles.owner();
    }

    @Override
    public String kind() {
        return "embedded PostgreSQL";
    }

    @Override
    public String place() {
        return folder.cluster().toString();
    }

    @Override
    public void lookAfter(boolean away) throws DatabaseLostException {
        revival.lookAfter(away);
    }

    @Override
    public String comfort() {
        return "If its process has ended, it is started again in " + folder.root() + ".";
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            revival.end();
            folder.close();
        }
    }

    /**
     * An account that owns the one database and nothing more, and one that serves from it. Their passwords are new at each start and
     * never written down; that of the superuser serves this method alone.
     */
    private static Roles open(EmbeddedPostgres postgres) throws SQLException {
        String url = "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), DATABASE);
        try (Connection superuser = postgres.getPostgresDatabase().getConnection();
                Statement statement = superuser.createStatement()) {
            DatabaseAddress owner = new DatabaseAddress(url, OWNER, admit(OWNER, statement));
            DatabaseAddress serving = new DatabaseAddress(url, SERVING, admit(SERVING, statement));
            if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
            return new Roles(owner, serving);
        }
    }

    /** @return the role's new password */
    private static String admit(String role, Statement superuser) throws SQLException {
        String password = EmbeddedCluster.newSecret();
        if (!exists(superuser, "select 1 from pg_roles where rolname = '" + role + "'")) {
            superuser.execute("create role " + role + " login");
        }
        superuser.execute("alter role " + role + " password '" + password + "'");
        return password;
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static StartRefusedException refused(DataFolder folder, Exception cause) {
        return new StartRefusedException(
                ("The embedded PostgreSQL in %s did not start (%s): see %s, or name a PostgreSQL of your own in DATABASE_URL.")
                        .formatted(folder.root(), PostgresLauncher.lastComplaint(folder.log(), cause), folder.log()),
                cause);
    }
}
